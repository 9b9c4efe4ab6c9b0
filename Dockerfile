# notebooklm-backend: the backend that migrates its database and then serves. --target headway: Headway alone.
#
#   docker build -t notebooklm-backend .
#   docker build -t headway --target headway .
#
# With jars that were built outside (mvn -Dquick package), and then without a network:
#
#   docker build --build-arg JARS=built --build-arg BUILD_IMAGE=eclipse-temurin:25-jdk .
#
# It works with and without BuildKit. The one without runs every stage up to the target, so where the jars come from is
# an argument, not a stage.
ARG BASE_IMAGE=debian:bookworm-slim
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25

# Java, as much of it as the two need. The second archive is for heaps beyond 32 GB.
FROM ${JDK_IMAGE} AS java
ARG MODULES=java.se,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
RUN jlink --add-modules ${MODULES} --strip-java-debug-attributes --no-header-files --no-man-pages \
        --compress zip-6 --generate-cds-archive --output /java \
    && rm /java/lib/server/classes_nocoops.jsa

# The jars. Libraries are fetched before sources are looked at: they change less often.
FROM ${BUILD_IMAGE} AS jars
ARG JARS=maven
WORKDIR /src
COPY docker/jars docker/jars
COPY pom.xml ./
COPY embedded/pom.xml embedded/
COPY core/pom.xml core/
COPY jpa/pom.xml jpa/
COPY cli/pom.xml cli/
COPY backend/pom.xml backend/
RUN docker/jars fetch ${JARS}
COPY . .
RUN docker/jars make ${JARS} /jars

# A cache of classes as this very Java has them in memory, made in a run that needs no database.
FROM ${BASE_IMAGE} AS headway-trained
COPY --from=java /java /opt/headway/java
COPY --from=jars /jars/headway /opt/headway
COPY docker/train /
RUN /train headway

FROM ${BASE_IMAGE} AS headway
LABEL org.opencontainers.image.title="Headway" \
      org.opencontainers.image.description="Schema migrations for PostgreSQL that run themselves at deploy" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV PATH=/opt/headway/bin:/opt/headway/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8 \
    HEADWAY_MIGRATIONS=/migrations
COPY --from=headway-trained /opt/headway/java /opt/headway/java
COPY --from=headway-trained /opt/headway/lib /opt/headway/lib
COPY docker/bin /opt/headway/bin
COPY --from=headway-trained /opt/headway/headway.jar /opt/headway/headway.aot /opt/headway/
USER 10001:10001
ENTRYPOINT ["headway"]
CMD ["launch"]

FROM ${BASE_IMAGE} AS backend-trained
COPY --from=java /java /opt/headway/java
COPY --from=jars /jars/backend /opt/backend
COPY docker/train /
RUN /train backend

FROM headway AS backend
LABEL org.opencontainers.image.title="NotebookLM Backend" \
      org.opencontainers.image.description="A backend that brings its database up to date before it serves"
ENV HEADWAY_APP_NAME="NotebookLM Backend"
COPY --from=backend-trained /opt/backend/lib /opt/backend/lib
COPY --from=backend-trained /opt/backend/backend.jar /opt/backend/backend.aot /opt/backend/
COPY backend/src/main/resources/migrations /migrations
EXPOSE 8102
# It is not ready while it migrates, and that is no reason to end it: a launch that fails ends by itself. Neither is a
# machine that is so busy that answers take seconds.
HEALTHCHECK --interval=5s --timeout=10s --start-period=5m --retries=6 CMD ["healthcheck"]
# Another ENTRYPOINT starts the server without migrations.
ENTRYPOINT ["entrypoint"]
CMD ["java", "-XX:AOTCache=/opt/backend/backend.aot", "-XX:MaxRAMPercentage=75", "-XX:-UsePerfData", \
     "-jar", "/opt/backend/backend.jar"]
