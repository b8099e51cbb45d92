"""Decodes bytes as UTF-8, and names the other encodings that people save.

Does not know what the text holds, or where it comes from.
"""

import codecs
from typing import Final

from press.language.azerbaijani.letters import ALPHABET, upper

#: Byte order marks of what is not UTF-8; the longer first, for UTF-32's begins like UTF-16's.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
#: Bytes of letters of Azerbaijani in Windows-1254, which lacks ə.
_TURKISH: Final = frozenset(
    byte for byte in (ALPHABET + upper(ALPHABET)).encode("cp1254", "ignore") if byte >= 0x80
)


class EncodingError(ValueError):
    """Bytes that are not UTF-8: what they seem to be, and the line of the first bad one."""

    def __init__(self, found: str, line: int) -> None:
        """Name the encoding; `line` counts from 1."""
        super().__init__(found)
        self.found = found
        self.expected = "expected UTF-8: save the file as UTF-8 in your editor"
        self.line = line


def decode(data: bytes) -> str:
    """Return the text with ``\\n`` as line ends; a byte order mark is dropped.

    Raises :class:`EncodingError` for anything but UTF-8.
    """
    name = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    head = data[:400]
    if name or head.count(0) > len(head) // 4:  # zeros between Latin letters
        raise EncodingError(f"text in {name or 'UTF-16'}", 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        foreign = [byte for byte in data if byte >= 0x80]
        if sum(byte in _TURKISH for byte in foreign) * 2 > len(foreign):
            raise EncodingError("text in Windows-1254 (Turkish)", line) from None
        found = f"a byte 0x{data[error.start]:02X} that is not UTF-8"
        raise EncodingError(found, line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
