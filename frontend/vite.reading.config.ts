import { defineConfig } from "vite";

/** What a text that is read needs in the browser; small, for those who never write. */
export default defineConfig({
  build: {
    target: "es2023",
    emptyOutDir: false,
    rolldownOptions: { output: { minify: true } },
    lib: { entry: "src/reading/index.ts", formats: ["es"], fileName: () => "communique-reading.js" },
  },
});
