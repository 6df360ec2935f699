import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** The facts without which numbers say nothing. */
export async function machine(pool) {
  const { rows } = await pool.query("show server_version");
  const line = (command, ...args) => execFileSync(command, args, { encoding: "utf8" }).split("\n")[0].trim();
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${line("git", "rev-parse", "--short", "HEAD")}`,
    `${cpus().length} × ${cpus()[0].model.trim()}, ${(totalmem() / 2 ** 30).toFixed(1)} GiB, ${type()} ${release()}`,
    `browsers and server on the same machine; load at the end ${loadavg()[0].toFixed(1)}`,
    `${line("java", "--version")}; PostgreSQL ${rows[0].server_version}; ${line(process.env.COMMUNIQUE_CHROMIUM, "--version")}; Node ${process.versions.node}`,
  ];
}
