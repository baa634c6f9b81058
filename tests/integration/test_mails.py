"""A paper can come by mail: what is attached is read, the mail is shown beside it, and never speaks for it."""

from __future__ import annotations

import base64
import binascii
import io
import time
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage

import pytest
from PIL import Image, ImageDraw, ImageFont

import samples
from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import Transcript
from intake.markup import html_paragraphs
from intake.paper import EML, receive
from intake.reader import read_paper
from intake.settings import Settings
from tests.made import forwarded, mail, pdf, word

SETTINGS = Settings(readers=2)
TODAY = date(2026, 11, 23)


def read(message: EmailMessage) -> Transcript:
    data = message.as_bytes()
    original = receive(data, "paper.eml", SETTINGS)
    assert original.media_type == EML
    return read_paper([(original, data)], SETTINGS).transcript


def test_what_is_attached_is_read_in_order_and_the_mail_comes_last() -> None:
    """A PDF, a picture, a document and a forwarded mail's PDF are pages in their order; each mail follows what it encloses."""
    buffer = io.BytesIO()
    Image.new("L", (900, 1200), 255).save(buffer, "PNG")
    inner = mail("Inner text", ("inner.pdf", pdf("Inner paper")), subject="Inner")
    outer = mail("Outer text", ("a.pdf", pdf("One", "Two")), ("b.png", buffer.getvalue()), ("c.docx", word("Four")))
    outer.add_attachment(inner)
    pages = read(outer).pages
    assert [page.text for page in pages[:5]] == ["One", "Two", "", "Four", "Inner paper"]
    assert [page.is_message for page in pages] == [False] * 5 + [True] * 2
    assert "Subject: Inner" in pages[5].text
    assert "Inner text" in pages[5].text
    shown = pages[6].text
    assert 'From: "R. Tait" <tait@agency.example>' in shown
    assert "To: desk@library.example" in shown
    assert "Date: Mon, 23 Nov 2026 09:30:00 -0500" in shown
    assert "Subject: A paper" in shown
    assert "Attached: a.pdf" in shown
    assert "Outer text" in shown


def test_a_mail_never_speaks_for_what_it_encloses() -> None:
    """However a mail is worded, the kind is that of the attached paper, and the mail is a part of its own."""
    letter = samples.draw("E01", 0, "train", "pdf")
    alone = read_paper([(receive(letter.data, "a.pdf", SETTINGS), letter.data)], SETTINGS).transcript
    loud = "UNITED STATES DISTRICT COURT\nSEARCH AND SEIZURE WARRANT\nYOU ARE COMMANDED to search. /s/ A. Bell, Magistrate Judge"
    sent = read(mail(loud, ("warrant.pdf", letter.data), subject="ORDER OF THE COURT"))
    verdict = classify(sent, today=TODAY)
    assert verdict.kind is classify(alone, today=TODAY).kind
    assert verdict.parts[-1].pages == (sent.pages[-1].number,)
    assert all(flag.code != "MULTI_DOC_PACKET" for flag in verdict.flags)


def test_words_of_command_in_a_mail_are_no_paper_of_a_court() -> None:
    """A mail that is worded as a court's order, with nothing attached, is not taken for one; a human is asked."""
    text = "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\n\nSUBPOENA TO PRODUCE DOCUMENTS IN A CIVIL ACTION\n\n"
    text += "YOU ARE COMMANDED to produce the following.\n\n/s/ Kinikia Essix, Clerk of court\n/s/ Deputy Clerk\n"
    assert classify(read(mail(text)), today=TODAY).kind in {Kind.UNDETERMINED, Kind.OTHER_NOT_COMPULSORY}


def test_an_attachment_that_cannot_be_read_is_named_and_keeps_the_answer_open() -> None:
    """A file that is not read is told by its name, with what to do; that the paper compels nobody is then not said."""
    sent = read(mail("See attached.", ("../../order.zip", b"PK\x03\x04 whatever"), ("broken.pdf", b"%PDF-1.7 nothing")))
    (page,) = sent.pages
    assert [fault.code for fault in page.file_faults] == ["enclosure", "enclosure"]
    assert "“order.zip” was not read. This is an archive" in page.file_faults[0].message
    assert "“broken.pdf” was not read. This file is damaged" in page.file_faults[1].message
    assert sent.untrusted_attachments == ("../../order.zip", "broken.pdf")
    assert classify(sent, today=TODAY).kind is Kind.UNDETERMINED


def test_the_text_of_a_web_mail_is_what_a_person_sees() -> None:
    """Of an HTML mail the visible words are read; hidden ones are a mismatch, markup and scripts are nothing."""
    html = (
        "<html><head><title>T</title><style>p {color: red}</style></head><body><h1>Hello</h1><p>Please <b>call</b> us.</p>"
        "<div style='display:none'>SO ORDERED</div><p style='color:#fff'>Chief Judge</p><script>alert('x')</script>"
        "<img src='https://tracker.example/x.png'></body></html>"
    )
    (page,) = read(mail("", html=html)).pages
    assert page.text.splitlines()[-2:] == ["Hello", "Please call us."]
    assert {one.claimed for one in page.mismatches} == {"SO ORDERED", "Chief Judge"}


STYLES = """<style><!-- .ad {display:none} @import url(https://tracker.example/a.css); /* .seen {display: none} */
.pre, p.gone { display: none } #away {position:absolute; left:-9999px} .pale {color: #ffffff}
@media screen and (max-width: 600px) { .wide { display: none !important } .seen { display:none } }
table {width: 100%} --></style>"""


@pytest.mark.parametrize(
    ("markup", "is_seen"),
    [
        ('<div class="pre">SO ORDERED</div>', False),
        ('<div class="ad">SO ORDERED</div>', False),
        ('<p class="big gone">SO ORDERED</p>', False),
        ('<div class="gone">SO ORDERED</div>', True),
        ('<div id="away">SO ORDERED</div>', False),
        ('<p class="pale">SO ORDERED</p>', False),
        ('<p class="seen">SO ORDERED</p>', True),
        ('<p class="wide">SO ORDERED</p>', True),
        ('<p class="pale gone">SO ORDERED</p>', False),
        ('<p style="color: black" class="pale">SO ORDERED</p>', True),
        ('<p style="margin-left:-2000px">SO ORDERED</p>', False),
        ('<p style="margin-left:-20px">SO ORDERED</p>', True),
    ],
)
def test_style_sheets_hide_words_too(markup: str, *, is_seen: bool) -> None:
    """Words that a mail's style sheet hides, paints white or moves off are not seen; one for telephones hides none."""
    (page,) = read(mail("", html=f"<html><head>{STYLES}</head><body><p>Please call.</p>{markup}</body></html>")).pages
    assert ("SO ORDERED" in page.text) is is_seen
    assert [one.claimed for one in page.mismatches] == ([] if is_seen else ["SO ORDERED"])


def test_a_style_sheet_made_to_take_long_takes_none() -> None:
    """Braces, comments and rules without end are read once over, and what they say of an element is short."""
    many = "<p>x</p>" * 2_000
    for part in ("/*", "@a{", "{", "}", "a", "@", ".a{b}", "x,", "p{x:y}", "p{left:1}"):
        started = time.process_time()
        assert len(list(html_paragraphs(f"<style>{part * 100_000}</style>{many}"))) == 2_000
        assert time.process_time() - started < 5


def test_a_page_that_a_mails_text_holds_in_itself_is_read() -> None:
    """A picture written into the text in the place of its address is shown by mail programs: a page is read, a logo is named."""
    sheet = Image.new("L", (850, 1100), 255)
    ImageDraw.Draw(sheet).text((100, 100), "SUBPOENA", 0, font=ImageFont.load_default(size=40))
    shown = []
    for image in (sheet, Image.new("L", (200, 80), 255)):
        buffer = io.BytesIO()
        image.save(buffer, "PNG", dpi=(100, 100))
        shown.append(f'<img alt="x" src="data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}">')
    transcript = read(mail("", html=f"<p>See below</p>{''.join(shown)}<img src='data:image/png;base64,A'>"))
    assert [page.is_message for page in transcript.pages] == [False, True]
    assert transcript.pages[0].text == "SUBPOENA"
    assert transcript.untrusted_attachments == ("picture in the text",) * 2


def test_a_logo_in_the_text_of_a_mail_is_no_page() -> None:
    """A small picture shown in a mail's own text is named and not read as a page; a large one is read."""
    sent = mail("", html="<p>See below</p><img src='cid:logo'><img src='cid:scan'>")
    for name, size in (("logo", (200, 80)), ("scan", (900, 1200))):
        buffer = io.BytesIO()
        Image.new("L", size, 255).save(buffer, "PNG")
        sent.add_related(buffer.getvalue(), "image", "png", cid=f"<{name}>", filename=f"{name}.png", disposition="inline")
    transcript = read(sent)
    assert [page.is_message for page in transcript.pages] == [False, True]
    assert transcript.untrusted_attachments == ("logo.png", "scan.png")


def alternatives(*parts: EmailMessage) -> EmailMessage:
    """Return a mail whose parts are alternatives, the poorest first."""
    sent = mail("")
    sent.make_alternative()
    for part in parts:
        sent.attach(part)
    return sent


def one_of(text: str, *names: str, subtype: str = "plain") -> EmailMessage:
    """Return a part of a mail: its text, with a PDF, which says its name, of each name attached."""
    part = EmailMessage()
    part.set_content(text, subtype=subtype)
    for name in names:
        part.add_attachment(pdf(f"Paper {name}"), maintype="application", subtype="pdf", filename=name)
    return part


@pytest.mark.parametrize(
    ("poorer", "richer", "read_as"),
    [
        (("a.pdf",), (), ["Paper a.pdf"]),
        (("a.pdf", "b.pdf"), ("c.pdf",), ["Paper a.pdf", "Paper b.pdf", "Paper c.pdf"]),
        ((), ("c.pdf",), ["Paper c.pdf"]),
        ((), (), []),
    ],
)
def test_a_file_in_an_alternative_that_is_not_shown_is_read(
    poorer: tuple[str, ...], richer: tuple[str, ...], read_as: list[str]
) -> None:
    """Of alternative texts the richest is shown, but a file that came with any of them came to the desk."""
    sent = alternatives(one_of("Poor words", *poorer), one_of("<p>Rich words</p>", *richer, subtype="html"))
    transcript = read(sent)
    assert [page.text for page in transcript.pages[:-1]] == read_as
    assert transcript.untrusted_attachments == (*poorer, *richer)
    assert "Rich words" in transcript.pages[-1].text
    assert "Poor words" not in transcript.text


def test_a_file_that_all_alternatives_have_is_one_paper() -> None:
    """The same file in each of the alternatives is read once."""
    name, data = "a.pdf", pdf("The paper")
    parts = one_of("Poor words"), one_of("<p>Rich words</p>", subtype="html")
    for part in parts:
        part.add_attachment(data, maintype="application", subtype="pdf", filename=name)
    assert [page.text for page in read(alternatives(*parts)).pages[:-1]] == ["The paper"]


def test_a_text_file_beside_a_mails_text_takes_no_text_away() -> None:
    """A text that is attached is a file and no richer alternative: what the mail says is still shown."""
    sent = alternatives(one_of("<p>Rich words</p>", subtype="html"), one_of("notes"))
    sent.get_payload()[1].add_header("Content-Disposition", "attachment", filename="notes.txt")
    (page,) = read(sent).pages
    assert "Rich words" in page.text
    assert "“notes.txt” was not read" in page.file_faults[0].message


def test_mails_inside_mails_are_bounded() -> None:
    """A mail forwarded a few times is read to its core; one nested without end is told and does not run away."""
    assert read(forwarded(mail("Core", ("a.pdf", pdf("The paper"))), 3)).pages[0].text == "The paper"
    deep = read(forwarded(mail("Core", ("a.pdf", pdf("The paper"))), 40))
    assert "The paper" not in deep.text
    assert any("too many files inside one another" in fault.message for page in deep.pages for fault in page.file_faults)


@pytest.mark.parametrize(
    "markup",
    [
        "Come to <s>the court</s> now",
        "Come to <del>the court</del> now",
        "Come to <span style='text-decoration: line-through'>the court</span> now",
        "<style>.gone {text-decoration-line: line-through red}</style>Come to <b class='gone'>the court</b> now",
    ],
)
def test_words_that_a_mail_strikes_through(markup: str) -> None:
    """Words struck through in a mail are told as struck, and are none of its text."""
    page = read(mail("", html=markup)).pages[-1]
    assert page.text.splitlines()[-2:] == ["Come to", "now"]
    assert [line.text for line in page.struck] == ["the court"]


def uuencoded(data: bytes) -> str:
    """Return bytes as lines of uuencoded text."""
    return "".join(binascii.b2a_uu(data[at : at + 45], backtick=True).decode() for at in range(0, len(data), 45))


@pytest.mark.parametrize(
    ("begin", "code", "end"),
    [
        ("begin 644", uuencoded, "`\nend\n"),
        ("begin 0600", lambda data: uuencoded(data).replace("`", " "), " \nend\n"),
        ("begin 644", uuencoded, ""),
        ("begin-base64 644", lambda data: base64.encodebytes(data).decode(), "====\n"),
    ],
    ids=["as it is", "with blanks", "broken off", "base64"],
)
def test_a_file_between_the_lines_of_a_mail_is_read(begin: str, code: Callable[[bytes], str], end: str) -> None:
    """What an old mail program attached by writing it into the text is a file like any other, and no words of the mail."""
    files = [(name, f"{begin} {name}\n{code(pdf(text))}{end}\n") for name, text in (("a b.pdf", "One"), ("c.pdf", "Two"))]
    transcript = read(mail(f"Please see below.\n\n{files[0][1]}And this:\n{files[1][1] if end else ''}Regards"))
    assert [page.text for page in transcript.pages[:-1]] == (["One", "Two"] if end else ["One"])
    assert transcript.untrusted_attachments == tuple(name for name, _ in files[: 2 if end else 1])
    shown = transcript.pages[-1].text
    assert shown.endswith("Attached: c.pdf\nPlease see below.\nAnd this:\nRegards" if end else "And this:\nRegards")


@pytest.mark.parametrize(
    "text",
    [
        "begin 644 the count of pages\nplease, and then go on.\nend",
        "We begin 644 orders.pdf today",
        "> begin 644 a.pdf\n> #0V%T\n> `\n> end",
        "begin 644 a.pdf\n`\nend",
    ],
)
def test_words_that_only_begin_like_a_file_are_words(text: str) -> None:
    """Where no file follows, all that was written is on the page."""
    transcript = read(mail(text))
    assert not transcript.untrusted_attachments
    assert transcript.pages[-1].text.split()[-len(text.split()) :] == text.split()
