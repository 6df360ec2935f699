// Every constant of the workload, in one place. An environment variable of the same name goes before it.
const text = (name, otherwise) => process.env[name] || otherwise;
const number = (name, otherwise) => Number(text(name, otherwise));
const numbers = (name, otherwise) => text(name, otherwise).split(",").map(Number);

export const settings = {
  /** Plain text, one paragraph a line; without it a text of SEED_WORDS is made. */
  SEED_FILE: text("SEED_FILE", ""),
  SEED_WORDS: number("SEED_WORDS", 3000),
  /** Seeds the times of the inserts and the choice of who makes them. */
  RNG: number("RNG", 20240611),

  /** Typing on another text of the same server after each start, before it is measured: just-in-time compilers need it. */
  WARMUP_S: number("WARMUP_S", 90),
  WARMUP_EDITORS: number("WARMUP_EDITORS", 20),
  WARMUP_TOTAL: number("WARMUP_TOTAL", 100),
  /** Typing at the start of each measurement that does not count. */
  LEAD_S: number("LEAD_S", 2),
  DURATION_S: number("DURATION_S", 20),
  /** How long the last inserts may take to be visible everywhere. */
  DRAIN_S: number("DRAIN_S", 15),

  /** Who writes: each editor is another of them, signed in by themselves, until there are more editors than people. */
  PEOPLE: number("PEOPLE", 200),

  /** Editors of the one text. */
  EDITORS: numbers("EDITORS", "10,50,200"),
  /** Inserts a second of each editor. */
  RATE: number("RATE", 2),
  /** Editors that hold a whole replica; the others only notice what arrives. */
  FULL: number("FULL", 10),

  MANY_TEXTS: number("MANY_TEXTS", 200),
  MANY_EDITORS: number("MANY_EDITORS", 3),
  MANY_RATE: number("MANY_RATE", 0.5),
  MANY_FULL: number("MANY_FULL", 30),

  RAMP_EDITORS: number("RAMP_EDITORS", 50),
  /** Inserts a second of all editors together, one step after the other. */
  RAMP_TOTAL: numbers("RAMP_TOTAL", "200,400,600,800,1200,1600,2400,3200"),
  RAMP_STEP_S: number("RAMP_STEP_S", 6),
  RAMP_P99_MS: number("RAMP_P99_MS", 250),

  CRASH_REPEATS: number("CRASH_REPEATS", 3),
  CRASHLIVE_REPEATS: number("CRASHLIVE_REPEATS", 20),
  CRASH_EDITORS: number("CRASH_EDITORS", 10),
  CRASH_RATE: number("CRASH_RATE", 2),
  CRASH_S: number("CRASH_S", 12),
  /** Inserts a second of all editors together when the server is killed in mid-typing. */
  CRASHLIVE_TOTAL: number("CRASHLIVE_TOTAL", 200),
  CRASHLIVE_S: number("CRASHLIVE_S", 5),

  OPENING_TEXTS: number("OPENING_TEXTS", 5),
  /** Both even. */
  OPENING_STEPS: number("OPENING_STEPS", 100000),
  OPENING_TAIL: number("OPENING_TAIL", 150),

  LARGE_WORDS: number("LARGE_WORDS", 30000),
  LARGE_EDITORS: number("LARGE_EDITORS", 3),

  HEAP_TEXTS: number("HEAP_TEXTS", 100),
  /** How long nothing happens before the heap is read. */
  HEAP_REST_S: number("HEAP_REST_S", 2),

  /** Below the range from which outgoing connections take theirs. */
  PORT: number("BENCH_PORT", 21400),
  PG_URL: text("PG_URL", ""),
};
