# Everything starts here. Needed: make, and Python 3.11 or newer with its venv module; the rest comes by itself.
# 一切从这里开始：只需 make 与带 venv 模块的 Python 3.11 以上版本，其余自动安装。

PORT ?= 8000
HUB_HOME ?= .hub
HUB_REAL_FILES ?= ../shared/real
ARGS ?=
COVERAGE ?=

# A file of tests stays with one worker: what its tests share is made once.
WORKERS := -n auto --maxprocesses 4 --dist loadfile
# Where tests mirror the code: there coverage is measured. The others ask whole hubs, and take twice as long when traced.
MIRRORS := tests/hub tests/schema tests/connectors

BIN := .venv/bin
STAMP := .venv/.stamp
CODE := $(wildcard hub schema connectors tests bench supply)

# A copied or moved tree holds scripts that name the old folder: start anew.
ifneq ($(wildcard $(STAMP)),)
ifneq ($(shell cat $(STAMP)),$(CURDIR))
$(shell rm -rf .venv)
endif
endif

.DEFAULT_GOAL := help
.PHONY: help demo test prove check format audit bench clean

help: ## Show this list. 显示本列表
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(STAMP) ## Start the hub with the sample district (PORT=8000 HUB_HOME=.hub). 启动示例
	HUB_HOME="$(HUB_HOME)" $(BIN)/hub demo --port "$(PORT)"

test: $(STAMP) ## Run the tests on SQLite and PostgreSQL (ARGS=… COVERAGE=1). 在两种数据库上运行测试
ifeq ($(COVERAGE),)
	$(BIN)/python -m pytest $(WORKERS) $(ARGS)
else
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest $(WORKERS) $(or $(ARGS),$(MIRRORS))
	$(if $(ARGS),,$(BIN)/python -m pytest $(WORKERS) $(MIRRORS:%=--ignore=%))
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report
endif

prove: $(STAMP) ## Run the long proofs, and the tests on published files (HUB_REAL_FILES=…). 运行长时证明与真实数据测试
	HUB_REAL_FILES="$(HUB_REAL_FILES)" $(BIN)/python -m pytest $(WORKERS) -m "prove or real" --hypothesis-profile=prove $(ARGS)

check: $(STAMP) ## Check format, lint, types, imports, and that the printed schema is in step. 静态检查
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy $(CODE)
	$(BIN)/lint-imports
	$(BIN)/hub schema --check

format: $(STAMP) ## Format the code and mend what ruff can mend. 格式化代码
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

audit: $(STAMP) ## Look up the pinned dependencies in the advisories, and list them in dist/sbom.cdx.json. 依赖审计与物料清单
	$(BIN)/python -m supply.sbom dist/sbom.cdx.json
	$(BIN)/python -m supply.audit

bench: $(STAMP) ## Measure the hub beside its peers (ARGS="queries --quick"). 性能对比
	@if [ ! -d bench/postgraphile/node_modules ] && command -v npm >/dev/null; then \
	  npm ci --no-audit --no-fund --prefix bench/postgraphile; \
	fi
	$(BIN)/python -m bench $(or $(ARGS),--help)

clean: ## Remove what was built, .venv too; HUB_HOME with its data stays. 清除构建产物（保留数据）
	rm -rf .venv .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist
	find $(CODE) \( -name __pycache__ -o -name node_modules \) -type d -prune -exec rm -rf {} +

# A python3.13 on the PATH may be a shim without an interpreter behind it: only one that runs is taken.
# uv is installed with pip, because pip gets through the proxies and mirrors that a site has configured for it;
# uv then installs what uv.lock names. Where uv cannot (no wheel, a proxy it does not know), pip installs without the lock.
$(STAMP): pyproject.toml uv.lock
	@if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then \
	  python=; bare=; \
	  for name in python3.13 python3.12 python3.11 python3; do \
	    $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	    if $$name -c 'import ensurepip, venv' >/dev/null 2>&1; then python=$$name; break; fi; \
	    bare=$$name; \
	  done; \
	  if [ -z "$$python" ] && [ -n "$$bare" ]; then \
	    echo "$$bare has no venv module. On Debian or Ubuntu: apt-get install python3-venv" >&2; \
	    echo "$$bare 缺少 venv 模块。Debian 或 Ubuntu 上请执行：apt-get install python3-venv" >&2; \
	    exit 1; \
	  fi; \
	  if [ -z "$$python" ]; then \
	    echo "The hub needs Python 3.11 or newer; found: $$(python3 --version 2>/dev/null || echo none)" >&2; \
	    echo "需要 Python 3.11 或更新版本；当前：$$(python3 --version 2>/dev/null || echo 无)" >&2; \
	    exit 1; \
	  fi; \
	  echo "Preparing .venv with $$($$python --version) … 正在准备运行环境…"; \
	  $$python -m venv --clear .venv || exit 1; \
	fi; \
	if .venv/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.13' \
	  && UV_COMPILE_BYTECODE=1 UV_PROJECT_ENVIRONMENT="$(CURDIR)/.venv" UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1 \
	     .venv/bin/python -m uv sync --quiet --frozen --python "$(CURDIR)/.venv/bin/python"; \
	then :; else \
	  echo "uv could not install; trying pip, without the lock. uv 安装失败，改用 pip（不使用锁定版本）。" >&2; \
	  .venv/bin/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1' \
	    && .venv/bin/python -m pip install --quiet --editable . --group dev; \
	fi
	@printf '%s\n' "$(CURDIR)" > $(STAMP)
