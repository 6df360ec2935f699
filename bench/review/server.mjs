import { randomBytes } from "node:crypto";
import pg from "pg";
import { freePort, startProcess } from "../coediting/lib/process.mjs";

export const PASSWORD = randomBytes(12).toString("hex");
const DATABASE = "bench_review";

/** The packaged program on an empty database, as it is started outside of the demo. */
export async function startServer() {
  const { hostname, port: databasePort, username } = new URL(process.env.PG_URL);
  const owner = new pg.Client(process.env.PG_URL);
  await owner.connect();
  await owner.query(`create database ${DATABASE}`);
  await owner.end();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = await startProcess({
    command: "java",
    args: ["@bin/jvm.options", "-jar", process.env.JAR],
    env: {
      PORT: String(port),
      SPRING_PROFILES_ACTIVE: "",
      SPRING_DATASOURCE_URL: `jdbc:postgresql://${hostname}:${databasePort}/${DATABASE}`,
      SPRING_DATASOURCE_USERNAME: username,
      SPRING_DATASOURCE_PASSWORD: "trusted",
      COMMUNIQUE_FIRST_ADMINISTRATOR_EMAIL: "administrator@bench.example",
      COMMUNIQUE_FIRST_ADMINISTRATOR_PASSWORD: PASSWORD,
      COMMUNIQUE_BASE_ADDRESS: address,
      SERVER_ADDRESS: "127.0.0.1",
    },
    port,
    log: `${process.env.BENCH}/server.log`,
    ready: async () => (await fetch(`${address}/readyz`).catch(() => ({ ok: false }))).ok,
  });
  const pool = new pg.Pool({ connectionString: new URL(`/${DATABASE}`, process.env.PG_URL).href, max: 4 });
  pool.on("error", () => {});
  return { ...server, address, pool };
}
