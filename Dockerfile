FROM node:24-bookworm-slim
WORKDIR /app
COPY . .
RUN node bin/container_build.mjs && mkdir /data && chown node:node /data
ENV HOST=0.0.0.0 STOA_DATA=/data
USER node
VOLUME /data
EXPOSE 3333
CMD ["node", "bin/start.mjs"]
