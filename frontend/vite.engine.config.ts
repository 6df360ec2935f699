import { defineConfig } from "vite";

/** The engine of the text authority: one script without imports, for a JavaScript without a browser. */
export default defineConfig({
  build: {
    target: "es2023",
    emptyOutDir: false,
    rolldownOptions: { output: { minify: true } },
    lib: {
      entry: "src/engine/script.ts",
      formats: ["iife"],
      name: "communiqueEngine",
      fileName: () => "communique-engine.js",
    },
  },
});
