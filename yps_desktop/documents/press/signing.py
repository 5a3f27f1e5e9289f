"""Signs the finished bytes of a paper: ISO 32000 `adbe.pkcs7.detached`, P-256, self-signed certificate."""

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate

_ROOM = 8192
"""Bytes left for the signature; a P-256 one with its certificate takes about 1,200."""

_FAR = 9_999_999_999
_RANGE = re.compile(rb"/ByteRange\s*\[\s*0\s+%d\s+%d\s+%d\s*\]" % (_FAR, _FAR, _FAR))
_CONTENTS = re.compile(rb"/Contents\s*<0{%d}>" % (2 * _ROOM))
_PRINTED_AND_LOCKED = 132
_APPEND_ONLY = 3


def with_signature(
    pdf: bytes, key: "EllipticCurvePrivateKey", certificate: "Certificate", when: datetime
) -> bytes:
    """Give the same document signed by the key; one byte changed afterwards, and it no longer holds.

    The certificate must be the key's own. Validate as PDF/A before: the checker does not judge signed files.
    """
    if certificate.public_key() != key.public_key():
        raise ValueError("The certificate is not this key's own.")
    blank = _with_room(pdf, certificate, when)
    holes = _CONTENTS.search(blank), _RANGE.search(blank)
    if holes[0] is None or holes[1] is None:
        raise RuntimeError("The place for the signature was not written as expected.")
    start, end = holes[0].end() - 2 * _ROOM - 2, holes[0].end()
    numbers = b"/ByteRange [0 %d %d %d]" % (start, end, len(blank) - end)
    ranged = _put(blank, holes[1].start(), numbers.ljust(len(holes[1].group())))
    signature = _signature(ranged[:start] + ranged[end:], key, certificate)
    if len(signature) > _ROOM:
        raise RuntimeError("The signature is longer than its place.")
    return _put(ranged, start + 1, signature.hex().encode())


def _signature(covered: bytes, key: "EllipticCurvePrivateKey", certificate: "Certificate") -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder

    options = [PKCS7Options.DetachedSignature, PKCS7Options.Binary, PKCS7Options.NoCapabilities]
    builder = PKCS7SignatureBuilder().set_data(covered).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(Encoding.DER, options)


def _with_room(pdf: bytes, certificate: "Certificate", when: datetime) -> bytes:
    """Add an unseen signature field whose value is still zeros."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name

    with pikepdf.open(BytesIO(pdf)) as opened:
        value = opened.make_indirect(
            Dictionary(
                Type=Name.Sig,
                Filter=Name("/Adobe.PPKLite"),
                SubFilter=Name("/adbe.pkcs7.detached"),
                ByteRange=Array([0, _FAR, _FAR, _FAR]),
                Contents=pikepdf.String(bytes(_ROOM)),
                M=_pdf_date(when),
                Name=_name(certificate),
            )
        )
        field = opened.make_indirect(_field(opened.pages[0].obj, value))
        opened.pages[0].obj.Annots = Array([field])
        opened.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=_APPEND_ONLY)
        written = BytesIO()
        opened.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        return written.getvalue()


def _field(page: Any, value: Any) -> Any:
    from pikepdf import Array, Dictionary, Name

    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T="Signature",
        V=value,
        P=page,
        Rect=Array([0, 0, 0, 0]),
        F=_PRINTED_AND_LOCKED,
    )


def _name(certificate: "Certificate") -> str:
    from cryptography.x509.oid import NameOID

    named = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(named[0].value) if named else ""


def _pdf_date(when: datetime) -> str:
    zone = when.strftime("%z") or "+0000"
    return f"D:{when:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def _put(whole: bytes, at: int, part: bytes) -> bytes:
    return whole[:at] + part + whole[at + len(part) :]
