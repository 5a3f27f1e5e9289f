"""Makes a copy that opens with a password: AES-256, the whole file, nothing else changed."""

import secrets
from io import BytesIO


def with_password(pdf: bytes, password: str) -> bytes:
    """Encrypt a PDF's bytes with a password (PDF 2.0, revision 6). It is then neither PDF/A nor signed."""
    import pikepdf

    written = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        if "/Metadata" in opened.Root:
            del opened.Root.Metadata
        encryption = pikepdf.Encryption(owner=secrets.token_urlsafe(32), user=password, R=6, aes=True)
        opened.save(written, encryption=encryption)
    return written.getvalue()
