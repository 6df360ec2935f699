# The editor, the program, then a small image that runs it as nobody in particular.

FROM node:22-slim AS editor
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY frontend/ ./
RUN npm run build

FROM maven:3-eclipse-temurin-25 AS program
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml ./
COPY bpmn bpmn
COPY src/main src/main
COPY --from=editor /src/frontend/dist frontend/dist
RUN mvn -B -ntp -Dfrontend.skip -Dmaven.test.skip package \
    && java -Djarmode=tools -jar target/communique.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home --shell /usr/sbin/nologin communique
WORKDIR /app
# What changes least comes first, so that a new version ships little.
COPY --from=program /src/layers/dependencies/ ./
COPY --from=program /src/layers/spring-boot-loader/ ./
COPY --from=program /src/layers/snapshot-dependencies/ ./
COPY --from=program /src/layers/application/ ./
COPY --from=program /src/target/compiler/ target/compiler/
COPY bin/jvm.options bin/jvm.options
USER communique
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8080}; printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "@bin/jvm.options", "-XX:MaxRAMPercentage=70", "-jar", "communique.jar"]
