import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import adonisjs from '@adonisjs/vite/client'
import { readMessages } from './inertia/messages/vite_plugin.ts'

export default defineConfig({
  plugins: [
    readMessages(),
    react(),
    tailwindcss(),
    adonisjs({ entryPoints: ['inertia/app.tsx'], reload: ['resources/views/**/*.edge'] }),
  ],
  resolve: {
    alias: [
      { find: '~/', replacement: `${import.meta.dirname}/inertia/` },
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: `${import.meta.dirname}/inertia/messages/literal_parser.ts`,
      },
    ],
  },
})
