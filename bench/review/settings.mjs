// Every constant of the workload, in one place. An environment variable of the same name goes before it.
const number = (name, otherwise) => Number(process.env[name] || otherwise);

export const settings = {
  SEED: number("SEED", 20261123),
  BLOCKS: number("BLOCKS", 60),
  ORGANIZATIONS: number("ORGANIZATIONS", 25),
  /** Delegates of each organization, its head among them. */
  DELEGATES: number("DELEGATES", 5),
  COMMENTS: number("COMMENTS", 400),
  PROPOSALS: number("PROPOSALS", 200),
  /** How often each desk is opened and each click is made. */
  TIMES: number("TIMES", 25),
  /** Desks that stand open while the last minute passes. */
  DESKS: number("DESKS", 25),
  /** Desks that are opened to weigh them. */
  WEIGHED: number("WEIGHED", 40),
};
