export const alreadyThere = '文件已经存在，没有覆盖；要覆盖请加 --force，或者用 -o 另写一个文件名';

export function explainWriteFailure(error: unknown): string {
  const { code, syscall } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EEXIST':
      return alreadyThere;
    case 'ENOENT':
    case 'ENOTDIR':
      return '所在的文件夹不存在，没有写出文件；请先建立文件夹';
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return syscall === 'rename'
        ? '文件正被别的程序占用，多半是在Word、WPS里打开着，没有写出；请先关闭它，再运行一次'
        : '没有写入的权限，没有写出文件；请检查文件夹的权限，或者换一个文件夹';
    case 'EROFS':
      return '这个磁盘或者共享文件夹只能读，没有写出文件；请换一个文件夹';
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘空间不够，没有写出文件；请腾出空间，再运行一次';
    case 'EFBIG':
      return '文件超过了这里允许的大小，没有写出文件';
    case 'ENAMETOOLONG':
      return '文件名太长，没有写出文件；请换一个短一些的文件名';
    default:
      return `文件写不出来（${code ?? '原因不明'}）`;
  }
}
