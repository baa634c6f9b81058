"""Alembic's door: runs the migrations on the connection that `intake.docket.engine.migrate` gives."""

from alembic import context

from intake.docket.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
    transactional_ddl=False,  # the caller holds one transaction around everything
)
context.run_migrations()
