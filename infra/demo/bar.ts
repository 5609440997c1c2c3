const WIDTH = 30;

/** A progress bar on standard error: redrawn in a terminal, a line for every tenth elsewhere. */
export function progressBar(label: string): (done: number, all: number) => void {
  const { stderr } = process;
  let shown = -1;
  return (done, all) => {
    const percent = Math.floor((done / all) * 100);
    const step = stderr.isTTY ? percent : Math.floor(percent / 10) * 10;
    if (step === shown) return;
    shown = step;
    const full = Math.round((percent / 100) * WIDTH);
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    const line = `  ${label} ${bar} ${String(percent).padStart(3)} %  ${done} / ${all}`;
    stderr.write(stderr.isTTY ? `\r${line}${done === all ? '\n' : ''}` : `${line}\n`);
  };
}
