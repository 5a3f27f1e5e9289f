"""Checks the signature of a PDF with `cryptography` alone: what it covers, whose it is, that it holds.

A signature is CMS in DER: of it the certificate, the signed attributes and the signature are read.
"""

import hashlib
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization.pkcs7 import load_der_pkcs7_certificates

_SEQUENCE, _SET, _OCTETS, _ATTRIBUTES = 0x30, 0x31, 0x04, 0xA0
_MESSAGE_DIGEST = bytes.fromhex("06092a864886f70d010904")


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature: the bytes it covers, how many are left out of the file, and the certificate."""

    covered: bytes
    left_out: int
    certificate: x509.Certificate
    attributes: bytes
    signature: bytes

    def check(self) -> None:
        """Raise InvalidSignature or AssertionError where the signature does not hold for what it covers."""
        key = self.certificate.public_key()
        assert isinstance(key, EllipticCurvePublicKey)
        as_signed = bytes([_SET]) + self.attributes[1:]
        key.verify(self.signature, as_signed, ECDSA(SHA256()))
        digest = _parts(_value(_attribute(self.attributes, _MESSAGE_DIGEST)[1]))[0]
        assert _value(digest) == hashlib.sha256(self.covered).digest(), "the file was changed"


def signature_of(pdf: bytes) -> Signed:
    """Read the one signature of a PDF."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        (field,) = opened.Root.AcroForm.Fields
        start, first, second, rest = (int(number) for number in field.V.ByteRange)
        der = bytes(field.V.Contents)
    assert (start, second + rest) == (0, len(pdf)), "the signature leaves out an end of the file"
    hole = pdf[first:second]
    assert (hole[:1], hole[-1:]) == (b"<", b">"), "the signature leaves out more than itself"
    assert bytes.fromhex(hole[1:-1].decode()) == der
    der = der[: len(_first(der))]
    *_, signers = _parts(_value(_parts(_value(_parts(_value(der))[1]))[0]))
    signer = _parts(_value(_parts(_value(signers))[0]))
    return Signed(
        covered=pdf[:first] + pdf[second:],
        left_out=len(hole),
        certificate=load_der_pkcs7_certificates(der)[0],
        attributes=next(part for part in signer if part[0] == _ATTRIBUTES),
        signature=_value(next(part for part in signer if part[0] == _OCTETS)),
    )


def _attribute(attributes: bytes, wanted: bytes) -> list[bytes]:
    return next(parts for one in _parts(_value(attributes)) if (parts := _parts(_value(one)))[0] == wanted)


def _parts(value: bytes) -> list[bytes]:
    found = []
    while value:
        found.append(_first(value))
        value = value[len(found[-1]) :]
    return found


def _first(der: bytes) -> bytes:
    head, length = _head(der)
    return der[: head + length]


def _value(der: bytes) -> bytes:
    head, length = _head(der)
    return der[head : head + length]


def _head(der: bytes) -> tuple[int, int]:
    if der[1] < 0x80:
        return 2, der[1]
    size = der[1] & 0x7F
    return 2 + size, int.from_bytes(der[2 : 2 + size], "big")
