"""A file that cannot be used is refused at once, in one sentence and in little memory."""

import os
import threading
import tracemalloc
from pathlib import Path

import pytest

from secondline.errors import UnusableInput
from secondline.record.reading import read

MB = 1_000_000


def refusal(path: Path) -> str:
    with pytest.raises(UnusableInput) as caught:
        read(path)
    assert str(caught.value).isprintable()
    return str(caught.value)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "record.toml"


def with_diary(file: Path, diary: bytes) -> Path:
    file.write_text('schema = 1\ndiary = "diary.csv"\n')
    (file.parent / "diary.csv").write_bytes(diary)
    return file


def n_check_ins(file: Path) -> int:
    diary = read(file).diary
    assert diary is not None
    return len(diary.check_ins)


def test_a_missing_file_is_refused(file):
    assert refusal(file) == (
        f"{file}: found no file of that name; expected a record that can be opened"
    )


def test_a_name_that_no_file_can_have_is_refused():
    assert "found a name that no file can have" in refusal(Path("a\0b.toml"))


def test_a_folder_is_refused(tmp_path):
    assert "found a folder" in refusal(tmp_path)


def test_a_path_through_a_file_is_refused(file):
    file.write_text("schema = 1")

    assert "found no file of that name" in refusal(file / "record.toml")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (PermissionError(), "found a file that you may not read"),
        (OSError(), "found a file that cannot be opened"),
    ],
)
def test_a_file_that_cannot_be_opened_is_refused(file, monkeypatch, fault, words):
    def refuse(*_: object) -> int:
        raise fault

    monkeypatch.setattr(os, "open", refuse)

    assert words in refusal(file)


def test_a_file_that_fails_while_it_is_read_is_refused():
    memory = Path("/proc/self/mem")  # a plain file whose first byte nobody may read
    if not memory.exists():
        pytest.skip("no such file here")

    assert "found a file that cannot be read" in refusal(memory)


def test_a_file_that_grows_while_it_is_read_is_refused(file, monkeypatch):
    file.write_bytes(b"#" * (2 * MB))
    small = os.stat_result((*os.stat(file)[:6], 10, *os.stat(file)[7:]))
    monkeypatch.setattr(os, "fstat", lambda _: small)

    assert "found more than 1 MB" in refusal(file)


def test_ten_gigabytes_are_refused_without_reading_them(file):
    with file.open("wb") as sparse:
        sparse.truncate(10_000 * MB)

    tracemalloc.start()
    message = refusal(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert "found more than 1 MB; expected a record of at most 1 MB" in message
    assert peak < MB


def test_a_record_of_exactly_one_megabyte_is_read(file):
    file.write_bytes(b"schema = 1\n#".ljust(MB, b"x"))

    assert read(file).medicines == ()


def test_a_record_of_one_byte_more_is_refused(file):
    file.write_bytes(b"schema = 1\n#".ljust(MB + 1, b"x"))

    assert "at most 1 MB" in refusal(file)


def test_a_diary_of_more_than_twenty_megabytes_is_refused(file):
    with_diary(file, b"date,note\n")
    with (file.parent / "diary.csv").open("ab") as diary:
        diary.truncate(20 * MB + 1)

    assert "expected a diary of at most 20 MB" in refusal(file)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device):
    if not Path(device).exists():
        pytest.skip("no such device here")

    assert refusal(Path(device)) == (
        f"{device}: found a pipe or a device; expected a record saved as a plain file"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_that_nobody_writes_to_does_not_hold_us(file):
    os.mkfifo(file)

    assert "found a pipe or a device" in refusal(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_that_never_ends_is_refused(file):
    os.mkfifo(file)
    reader = os.open(file, os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(file, os.O_WRONLY)
    thread = threading.Thread(target=_write_for_ever, args=(writer,))
    thread.start()

    message = refusal(file)

    os.close(reader)
    thread.join(10)
    assert "found a pipe or a device" in message
    assert not thread.is_alive()


def _write_for_ever(writer: int) -> None:
    try:
        while True:
            os.write(writer, b"#" * 65536)
    except OSError:
        os.close(writer)


ENCODINGS = [
    ("schema = 1\nstory = 'naïve'".encode("latin-1"), "save it as UTF-8"),
    ("schema = 1".encode("utf-16"), "found a text in UTF-16; expected UTF-8"),
    ("schema = 1".encode("utf-16-be"), "found bytes that are no text"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "found bytes that are no text"),
    (b"schema = 1\nstory = 'a\xff'\n", "in line 2"),
    (b"\xed\xa0\x80", "save it as UTF-8"),
]


@pytest.mark.parametrize(("data", "words"), ENCODINGS)
def test_bytes_that_are_not_utf_8_are_refused(file, data, words):
    file.write_bytes(data)

    assert words in refusal(file)


@pytest.mark.parametrize(("data", "words"), ENCODINGS)
def test_a_diary_that_is_not_utf_8_is_refused(file, data, words):
    message = refusal(with_diary(file, data))

    assert words in message
    assert message.startswith(str(file.parent / "diary.csv"))


def test_a_byte_order_mark_is_accepted(file):
    with_diary(file, b"\xef\xbb\xbfdate,pain\n2026-08-01,6\n")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())

    assert n_check_ins(file) == 1


def test_windows_line_ends_are_accepted(file):
    with_diary(file, b"date,pain\r\n2026-08-01,6\r\n")
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert n_check_ins(file) == 1


def test_a_missing_diary_is_refused(file):
    file.write_text('schema = 1\ndiary = "diary.csv"\n')

    assert refusal(file) == (
        f"{file.parent / 'diary.csv'}: found no file of that name; "
        "expected a diary that can be opened"
    )


def test_a_diary_in_a_folder_below_is_read(file):
    file.write_text('schema = 1\ndiary = "mine/diary.csv"\n')
    (file.parent / "mine").mkdir()
    (file.parent / "mine" / "diary.csv").write_text("date,pain\n2026-08-01,6\n")

    assert n_check_ins(file) == 1


@pytest.mark.parametrize("diary", ["../diary.csv", "mine/../../diary.csv", "/dev/zero", "\\\\h\\x"])
def test_a_diary_outside_the_folder_is_refused(file, diary):
    (file.parent / "mine").mkdir()
    (file.parent.parent / "diary.csv").write_text("date\n")
    file.write_text(f"schema = 1\ndiary = '{diary}'\n")

    assert "expected a file in the folder of the record" in refusal(file)


def test_a_file_without_an_ending_is_read_for_what_it_is(tmp_path):
    (tmp_path / "a").write_text(' {"schema": 1}')
    (tmp_path / "b").write_text("schema = 1")

    assert read(tmp_path / "a") == read(tmp_path / "b")


def test_the_name_of_a_file_never_moves_the_cursor(tmp_path):
    assert "\\x1b[2J" in refusal(tmp_path / "a\x1b[2J.toml")
