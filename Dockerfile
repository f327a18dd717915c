FROM node:24-bookworm-slim
WORKDIR /app
COPY . .
ENV HOST=0.0.0.0 STOA_DATA=/data
RUN node bin/container_build.mjs
VOLUME /data
EXPOSE 3333
CMD ["npm", "start"]
