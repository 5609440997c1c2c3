/** A mutant that no test can notice, or none should, with the reason; `change` as the report states it. */
export interface SetAside {
  /** Left out where the reason holds wherever the change does. */
  file?: string;
  change: string | RegExp;
  why: string;
}
