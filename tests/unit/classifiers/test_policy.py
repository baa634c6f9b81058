"""The library's policy is quoted word for word."""

import hashlib

import pytest

from classifiers.policy import parse_policy, policies, policy


def test_no_word_of_the_policy_is_lost_or_added() -> None:
    """The sections, put together again, are the policy as it stands."""
    for one in policies():
        preamble = one.text[: one.text.index("I. ")]
        rebuilt = preamble.strip() + "".join(f"{s.number}. {s.title}{s.text}" for s in one.sections)
        assert "".join(rebuilt.split()) == "".join(one.text.split())


def test_each_section_is_a_stretch_of_the_text() -> None:
    """A quotation is a slice of the policy, its spaces and quotation marks included."""
    for one in policies():
        assert all(section.text in one.text for section in one.sections)


def test_the_library_s_policy_has_four_sections() -> None:
    """Purpose, presence, records, immigration: the numbers that the routing names."""
    assert [section.number for section in policy().sections] == ["I", "II", "III", "IV"]
    assert "Administrative warrants do not authorize ICE agents access" in policy().section("IV").text
    assert "judicial special warrant" in policy().section("II").text


def test_the_digest_is_of_the_text() -> None:
    """Whoever holds the policy can tell which version was quoted."""
    assert policy().sha256 == hashlib.sha256(policy().text.encode()).hexdigest()


def test_an_unknown_version_is_not_replaced_by_another() -> None:
    """A case that pins a version never silently shows a different one."""
    with pytest.raises(KeyError):
        policy(version="1900-01-01")


def test_sections_are_cut_at_their_numbers_only() -> None:
    """A sentence that begins with a Roman numeral inside a paragraph begins no section."""
    cut = parse_policy("p", "1", "t", "I. One.\n\nSee II. above. \nIndeed.\n\nII. Two.\n\nText.\n")
    assert [(one.number, one.title) for one in cut.sections] == [("I", "One."), ("II", "Two.")]
    assert cut.section("I").text == "See II. above. \nIndeed."
