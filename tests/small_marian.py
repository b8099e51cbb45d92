"""A model for the real Firefox engine, made of chance: small, quick, and of no use at all.

The file is Marian's binary form of a transformer with one layer on each side, quantized
to 8 bits as Firefox ships them; the vocabulary is a SentencePiece model of letters.
"""

import random
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

#: Width of the embeddings and of the inner layer; the engine packs multiples of 16.
WIDTH, INNER, HEADS = 16, 32, 2

LETTERS = "aəbcçdefgğhxıijkqlmnoöprsştuüvyzABCƏEİLMNŞT.,-0123456789"
PIECES = ("</s>", "<unk>", *"▁", *LETTERS, "▁bu", "▁və", "lar", "lər", "dır", "▁the", "▁of", "ing")

_FLOAT32, _INT8, _INTGEMM8 = 0x404, 0x101, 0x4101
_VERSION = 1
#: Kinds of piece in a SentencePiece model.
_NORMAL, _UNKNOWN, _CONTROL = 1, 2, 3

Tensor = tuple[str, int, tuple[int, ...], bytes]


def write_model(folder: Path, seed: int = 1, without: str = "", extra_piece: str = "") -> Path:
    """Write the two files of a model; return the folder.

    `without` names a tensor to leave out; `extra_piece` is in the vocabulary alone, so that
    the engine breaks down over it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tensors = [tensor for tensor in _tensors(random.Random(seed)) if tensor[0] != without]
    (folder / "model.azen.intgemm.alphas.bin").write_bytes(_binary(tensors))
    (folder / "vocab.azen.spm").write_bytes(vocabulary([*PIECES, *filter(None, [extra_piece])]))
    return folder


def write_shortlist(folder: Path, first: int) -> None:
    """Write a shortlist: only the first pieces, and those of the sentence itself, may be used."""
    head = struct.pack("<6Q", 0xF11A48D5013417F5, 0, first, 1, 2, 0)
    (folder / "lex.50.50.azen.s2t.bin").write_bytes(head + struct.pack("<2Q", 0, 0))


def vocabulary(pieces: Iterable[str]) -> bytes:
    """Return a SentencePiece model (a protocol buffer) of pieces, longer ones likelier."""
    kinds = {"</s>": _CONTROL, "<unk>": _UNKNOWN}
    return b"".join(_piece(piece, kinds.get(piece, _NORMAL)) for piece in pieces)


def _piece(piece: str, kind: int) -> bytes:
    """Return field 1 of the model: the piece (1), its score (2) and its kind (3)."""
    score = 0.0 if kind != _NORMAL else -10.0 + len(piece)
    text = piece.encode()
    fields = b"\x0a" + bytes([len(text)]) + text + b"\x15" + struct.pack("<f", score)
    fields += b"\x18" + bytes([kind])
    return b"\x0a" + bytes([len(fields)]) + fields


def _tensors(chance: random.Random) -> Iterator[Tensor]:
    """Yield the tensors by the names that Marian gives them."""
    sizes = f"dim-emb: {WIDTH}\ntransformer-heads: {HEADS}\ntransformer-dim-ffn: {INNER}\n"
    config = f"{sizes}enc-depth: 1\ndec-depth: 1\n".encode() + b"\0"
    yield "special:model.yml", _INT8, (len(config),), config
    yield _quantized("Wemb", (len(PIECES), WIDTH), chance)
    yield _floats("none_QuantMultA", [8.0])
    yield _floats("decoder_ff_logit_out_b", [chance.gauss(0, 1) for _ in PIECES])
    yield from _attention("encoder_l1_self", chance)
    yield from _feed_forward("encoder_l1_ffn", chance)
    yield from _affine("decoder_l1_rnn", "W", "", (WIDTH, WIDTH), chance)
    yield from _affine("decoder_l1_rnn", "Wf", "bf", (WIDTH, WIDTH), chance)
    yield from _norm("decoder_l1_rnn_ffn")
    yield from _attention("decoder_l1_context", chance)
    yield from _feed_forward("decoder_l1_ffn", chance)


def _attention(name: str, chance: random.Random) -> Iterator[Tensor]:
    for part in "qkvo":
        yield from _affine(name, f"W{part}", f"b{part}", (WIDTH, WIDTH), chance)
    yield from _norm(f"{name}_Wo")


def _feed_forward(name: str, chance: random.Random) -> Iterator[Tensor]:
    yield from _affine(name, "W1", "b1", (WIDTH, INNER), chance)
    yield from _affine(name, "W2", "b2", (INNER, WIDTH), chance)
    yield from _norm(f"{name}_ffn")


def _affine(
    name: str, weight: str, bias: str, shape: tuple[int, int], chance: random.Random
) -> Iterator[Tensor]:
    yield _quantized(f"{name}_{weight}", shape, chance)
    yield _floats(f"{name}_{weight}_QuantMultA", [8.0])
    if bias:
        yield _floats(f"{name}_{bias}", [chance.gauss(0, 0.1) for _ in range(shape[1])])


def _norm(name: str) -> Iterator[Tensor]:
    yield _floats(f"{name}_ln_scale", [1.0] * WIDTH)
    yield _floats(f"{name}_ln_bias", [0.0] * WIDTH)


def _quantized(name: str, shape: tuple[int, int], chance: random.Random) -> Tensor:
    """Return a matrix of bytes with the number they are to be divided by at its end."""
    values = [max(-127, min(127, round(chance.gauss(0, 40)))) for _ in range(shape[0] * shape[1])]
    return name, _INTGEMM8, shape, struct.pack(f"<{len(values)}bf", *values, 64.0)


def _floats(name: str, values: list[float]) -> Tensor:
    return name, _FLOAT32, (1, len(values)), struct.pack(f"<{len(values)}f", *values)


def _binary(tensors: list[Tensor]) -> bytes:
    """Return the file: lengths, names, shapes, a gap up to 256 bytes, data."""
    head = struct.pack("<QQ", _VERSION, len(tensors))
    for name, kind, shape, data in tensors:
        head += struct.pack("<QQQQ", len(name) + 1, kind, len(shape), len(data))
    head += b"".join(name.encode() + b"\0" for name, *_ in tensors)
    head += b"".join(struct.pack(f"<{len(shape)}i", *shape) for _, _, shape, _ in tensors)
    gap = -(len(head) + 8) % 256
    return head + struct.pack("<Q", gap) + bytes(gap) + b"".join(data for *_, data in tensors)
