# The hub in a container: `docker compose up --build --wait`, or on its own with SQLite:
#   docker build -t concord-hub . && docker run -p 8000:8000 -v hub-data:/var/lib/hub concord-hub

FROM python:3.12-slim AS build
RUN pip install --no-cache-dir "uv>=0.13"
ENV UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PROJECT_ENVIRONMENT=/opt/hub
WORKDIR /src
# First what changes seldom, so that a change of code builds in seconds.
COPY pyproject.toml uv.lock LICENSE ./
RUN uv sync --frozen --no-default-groups --no-install-project
COPY README.md ./
COPY hub ./hub
COPY schema ./schema
COPY connectors ./connectors
RUN uv sync --frozen --no-default-groups --no-editable

FROM python:3.12-slim
LABEL org.opencontainers.image.title="Concord" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --gid 10001 hub \
 && useradd --uid 10001 --gid hub --no-create-home --home-dir /var/lib/hub --shell /usr/sbin/nologin hub \
 && install --directory --owner=hub --group=hub --mode=0750 /var/lib/hub
COPY --from=build /opt/hub /opt/hub
ENV PATH=/opt/hub/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HUB_HOME=/var/lib/hub
USER 10001:10001
WORKDIR /var/lib/hub
VOLUME /var/lib/hub
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/livez', timeout=3)"]
ENTRYPOINT ["hub"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
