import { packagedMainScript } from './packaged.js';
import { unpack } from './unpack.js';

/* What the page begins with: it unpacks the program, which is most of the file, and lets it run. */

void unpack(packagedMainScript()).then((program) => {
  const script = document.createElement('script');
  script.textContent = program;
  document.body.append(script);
});
