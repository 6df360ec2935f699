import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { connect, createServer } from "node:net";
import { settings } from "../settings.mjs";
import { sleep } from "./stats.mjs";

let lastPort = settings.PORT - 1;

/** No server outlives the measurement, however that ends. */
const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** A port on which nobody listens; never the same twice, since a killed server leaves connections behind. */
export async function freePort() {
  do lastPort++;
  while (!(await canListen(lastPort)));
  return lastPort;
}

/** Starts a server and waits until it is ready: its port answers, or what `ready` asks for. */
export async function startProcess({ command, args, env, port, log, ready = answers, patienceMs = 180000 }) {
  const file = openSync(log, "a");
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", file, file] });
  let ended = false;
  const end = () => {
    ended = true;
    running.delete(child);
  };
  running.add(child);
  child.on("error", end);
  child.on("exit", end);
  const began = Date.now();
  while (!(await ready(port))) {
    if (ended) throw new Error(`The server ended early, see ${log}`);
    if (Date.now() - began > patienceMs) {
      child.kill("SIGKILL");
      throw new Error(`The server was not ready in time, see ${log}`);
    }
    await sleep(50);
  }
  const endBy = (signal) =>
    new Promise((resolve) => {
      if (ended) return resolve();
      child.on("exit", resolve);
      child.kill(signal);
    });
  return {
    pid: child.pid,
    kill9: () => endBy("SIGKILL"),
    stop: async () => {
      const insist = setTimeout(() => child.kill("SIGKILL"), 20000);
      await endBy("SIGTERM");
      clearTimeout(insist);
    },
  };
}

export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

function canListen(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
