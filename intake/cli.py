"""The `writdesk` command: every way to use the program from a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import click
from click.core import ParameterSource
from pydantic import ValidationError

from classifiers.visit import Library
from intake.errors import EngineError
from intake.logs import configure_logs
from intake.settings import Settings

_REFUSED = 3
"""Exit status of `classify` when at least one file was refused (contract)."""


def load_settings() -> Settings:
    """Read the settings, or end with a plain sentence that names the variable at fault."""
    try:
        return Settings()
    except ValidationError as error:
        faults = "; ".join(f"WRITDESK_{'_'.join(map(str, one['loc'])).upper()}: {one['msg']}" for one in error.errors())
        raise click.ClickException(f"These settings cannot be used: {faults}") from error


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date:
    """Read --as-of; today in the library's time zone when it is left out."""
    if value is None:
        from intake.pipeline import today_in  # noqa: PLC0415  (the readers load only for commands that read)

        return today_in(Library().time_zone, datetime.now(UTC))
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter("give a day as YYYY-MM-DD, such as 2026-11-23") from error


_as_of = click.option("--as-of", "today", callback=_day, metavar="YYYY-MM-DD", help="Judge dates against this day, not today.")
_as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
_jobs = click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Files read side by side.")
_split = click.option(
    "--split",
    type=click.Choice(["train", "tune", "judge"]),
    default="judge",
    show_default=True,
    help="Whose forms, names, type and pens.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Writdesk reads the paper that an officer puts on a library's desk, and brings it to the Director."""
    configure_logs()


@main.command("help")
@click.pass_context
def help_(context: click.Context) -> None:
    """List the commands."""
    click.echo(context.parent.get_help() if context.parent else context.get_help())


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """Give each file named, and each file in a folder named, in the order of their names; a manifest is no paper."""
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.is_file() and one.suffix != ".csv" and one.name[0] != ".")
        else:
            yield path


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@_as_json
@_as_of
@_jobs
@click.option(
    "--password-file", type=click.File(encoding="utf-8"), help="Its first line is the password of locked files; - asks."
)
def classify(paths: tuple[Path, ...], *, as_json: bool, today: date, jobs: int, password_file: TextIO | None) -> None:
    """Say what each file appears to be. PATHS are files and folders.

    Ends with 0 when every file was assessed, 3 when at least one was refused, 2 for wrong usage.
    """
    from intake.pipeline import assess_file  # noqa: PLC0415  (loads the readers)

    settings = load_settings()
    password = _password(password_file)
    is_refused = False
    with ThreadPoolExecutor(jobs) as pool:
        try:
            for told in pool.map(lambda path: assess_file(path, settings, today=today, password=password), _files(paths)):
                is_refused |= told["status"] == "refused"
                click.echo(json.dumps(told, ensure_ascii=False) if as_json else _line(told))
        except (EngineError, OSError) as error:
            raise click.ClickException(str(error)) from error
    sys.exit(_REFUSED if is_refused else 0)


def _password(file: TextIO | None) -> str | None:
    """Return the password in a file, or ask for it at a terminal; it is never an argument, for those can be listed."""
    if file is None:
        return None
    if file.isatty():
        return str(click.prompt("Password", hide_input=True, err=True))
    return file.readline().rstrip("\r\n") or None


def _line(told: dict[str, Any]) -> str:
    """Return a row of the table for people."""
    name = Path(told["file"]).name
    if told["status"] == "refused":
        return f"{name:44.44} refused                  {told['error']['message']}"
    serious = [flag["code"] for flag in told["flags"] if flag["severity"] in {"blocker", "high"}]
    made_as = told["form"] or told["subtype"] or "-"
    return f"{name:44.44} {told['kind']:24} {told['confidence']:4.0%}  {made_as:10} {' '.join(serious)}"


@main.command()
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@_as_json
@_as_of
@_jobs
@click.option("--baseline", is_flag=True, help="Put the keyword check of leaflets and a bag of words beside it.")
@click.option("--keep-readings", type=click.Path(file_okay=False, path_type=Path), help="Keep what was read in this folder.")
@click.option("--drawn", type=click.IntRange(1, 100_000), help="Draw so many papers instead, each in every capture.")
@click.option("--seed", type=int, default=9001, show_default=True, help="Which papers are drawn.")
@_split
@click.option("--capture", default="pdf,scan,fax,photo", show_default=True, help="The captures of drawn papers.")
def evaluate(  # noqa: PLR0913 - the options of one command
    folder: Path | None,
    *,
    as_json: bool,
    today: date,
    jobs: int,
    baseline: bool,
    keep_readings: Path | None,
    drawn: int | None,
    seed: int,
    split: str,
    capture: str,
) -> None:
    """Compare with the truth: FOLDER holds papers and a manifest.csv (file,label,...), or papers are drawn.

    Drawn papers are judged by the day that they were drawn for, where --as-of names no other. Those that were read are
    kept; stopped and started again, the command goes on where it was. Readings that are kept are those of the program that
    read them: choose another folder after a change of the reader.
    """
    from intake.evaluate import evaluate as run  # noqa: PLC0415
    from intake.evaluate import evaluate_drawn, print_report  # noqa: PLC0415
    from intake.trials import Trials  # noqa: PLC0415
    from samples import AS_OF  # noqa: PLC0415

    settings = load_settings()
    if (folder is None) == (drawn is None):
        raise click.UsageError("name a folder with a manifest.csv, or say how many papers to draw with --drawn")
    if drawn is not None:
        is_told = click.get_current_context().get_parameter_source("today") is not ParameterSource.DEFAULT
        today = today if is_told else AS_OF
        trials = Trials(keep_readings or settings.data_dir / "readings", seed, drawn, split, tuple(capture.split(",")))
        report = evaluate_drawn(
            trials, settings, today=today, jobs=jobs, with_baselines=baseline, on_progress=partial(_tell_progress, trials.folder)
        )
    elif folder is not None:
        report = run(folder, settings, today=today, jobs=jobs, with_baselines=baseline, transcripts=keep_readings)
    click.echo(json.dumps(report.to_json()) if as_json else print_report(report))


_TELL_EACH = 25


def _tell_progress(folder: Path, done: int, total: int) -> None:
    if done % _TELL_EACH == 0 or done == total:
        click.echo(f"{done} of {total} papers read and judged; readings are kept in {folder}", err=True)


@main.command()
@click.option("--seed", type=int, default=9001, show_default=True, help="Which pages are drawn.")
@click.option("--count", type=click.IntRange(1, 10_000), default=3, show_default=True, help="Papers drawn for each capture.")
@_split
@click.option("--capture", default="", help="Which captures, such as clean,fax,photo; all where left out.")
@click.option("--subject", default="", help="What to measure, of recall,ink,cost,memory; all where left out.")
@click.option("--folder", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Time these papers instead.")
@_as_json
@_as_of
def bench(
    *, seed: int, count: int, split: str, capture: str, subject: str, folder: Path | None, as_json: bool, today: date
) -> None:
    """Measure reading beside bare Tesseract, in one run on the same pages."""
    from intake.bench import print_bench, run_bench, run_folder_bench  # noqa: PLC0415

    settings = load_settings()
    captures, subjects = _listed(capture), _listed(subject)
    if folder:
        measured = run_folder_bench(folder, settings, today=today)
    else:
        try:
            measured = run_bench(settings, seed=seed, count=count, split=split, captures=captures, subjects=subjects)
        except KeyError as error:
            raise click.BadParameter(f"there is no {error.args[0]}") from error
    click.echo(json.dumps(measured.to_json()) if as_json else print_bench(measured))


def _listed(text: str) -> tuple[str, ...]:
    """Return what a text lists, joined by commas."""
    return tuple(one for one in text.split(",") if one)


@main.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--count", type=click.IntRange(1, 100_000), default=40, show_default=True)
@_split
@click.option("--capture", default="", help="Which captures, such as clean,scan,fax,photo; all where left out.")
@click.option("--instruments", default="", help="Which instruments of the catalogue, such as A01,E01; all where left out.")
def samples(out: Path, *, seed: int, count: int, split: str, capture: str, instruments: str) -> None:
    """Draw papers with known truth into OUT, with a manifest."""
    from samples import write  # noqa: PLC0415

    write(out, seed=seed, count=count, split=split, captures=_listed(capture), instruments=_listed(instruments))
    click.echo(f"{count} papers in {out}")


@main.command(context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def train(arguments: tuple[str, ...]) -> None:
    """Train the second reader anew, the same bytes every time; `train --help` lists its options."""
    from intake.supervise import replace_by  # noqa: PLC0415

    replace_by("intake.training", *arguments)


@main.command()
@click.option("--demo", is_flag=True, help="Load a handful of drawn samples, for a first look.")
def run(*, demo: bool) -> None:
    """Set up what is missing, then serve the pages and read papers, until stopped."""
    from intake.supervise import run as start  # noqa: PLC0415

    sys.exit(start(load_settings(), with_demo=demo))


@main.command()
def serve() -> None:
    """Serve the pages only; `work` reads the papers."""
    from intake.supervise import replace_by  # noqa: PLC0415

    replace_by("web")


@main.command()
def work() -> None:
    """Read queued papers and send mail; one worker for each data folder."""
    from intake.supervise import replace_by  # noqa: PLC0415

    replace_by("intake.jobs")


@main.command("new-password")
@click.argument("email")
def new_password(email: str) -> None:
    """Give a person a new one-time password: for when the old one is lost."""
    from intake.docket.docket import Docket  # noqa: PLC0415

    docket = Docket.open(load_settings())
    try:
        person = docket.person_by_email(email)
        if person is None:
            raise click.ClickException(f"Nobody signs in as {email}.")
        click.echo(f"{email}  {docket.renew_password(person.id, by=None)}")
    finally:
        docket.close()


if __name__ == "__main__":
    main(prog_name="./writdesk")
