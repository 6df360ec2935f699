import { defineConfig } from "vite";

/** Toy editors for tests of the server: one script without imports, for a JavaScript without a browser. */
export default defineConfig({
  build: {
    target: "es2023",
    outDir: "dist-test",
    lib: {
      entry: "test/toys/script.ts",
      formats: ["iife"],
      name: "communiqueToys",
      fileName: () => "communique-toys.js",
    },
  },
});
