export type PublishOptions = {
  output?: string;
  mask?: boolean;
  check?: string;
  fonts?: string;
  style?: string;
  templates?: string;
  force?: boolean;
};
