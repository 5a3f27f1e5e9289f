"""A person's keys: one to be given secrets, one to sign entries, one to sign paper."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

# Certificates and their encodings take 60 ms to import, and the unlock page does without: imported late.
_PART = 32
_LONGEST_NAME = 64
_DAY = timedelta(days=1)
_YEARS = 25
_USAGE = {
    "digital_signature": True,
    "content_commitment": True,
    "key_encipherment": False,
    "data_encipherment": False,
    "key_agreement": False,
    "key_cert_sign": False,
    "crl_sign": False,
    "encipher_only": False,
    "decipher_only": False,
}


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What anybody may have: X25519 and Ed25519 keys (32 bytes each) and the DER of a P-256 certificate."""

    agreement: bytes
    signing: bytes
    certificate: bytes

    @property
    def fingerprint(self) -> str:
        """Name the certificate that signs paper: SHA-256 of its DER, in hex."""
        return sha256(self.certificate).hexdigest()

    def agreement_key(self) -> X25519PublicKey:
        """Give the key that secrets are sealed to."""
        return X25519PublicKey.from_public_bytes(self.agreement)

    def signing_key(self) -> Ed25519PublicKey:
        """Give the key that entries are checked against."""
        return Ed25519PublicKey.from_public_bytes(self.signing)

    def to_json(self) -> dict[str, str]:
        """Spell the keys in hex, and the certificate, which is long, in base 64."""
        return {
            "x25519": self.agreement.hex(),
            "ed25519": self.signing.hex(),
            "certificate": b64encode(self.certificate).decode(),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> "PublicKeys":
        """Read the keys. Raises KeyError, TypeError or ValueError where they are not keys."""
        agreement, signing = (bytes.fromhex(value[name]) for name in ("x25519", "ed25519"))
        keys = cls(agreement, signing, b64decode(value["certificate"], validate=True))
        keys.agreement_key(), keys.signing_key()
        return keys


@dataclass(frozen=True, slots=True, repr=False)
class KeyBundle:
    """A person's private keys while they are signed in; dropped, never stored in the open."""

    person_id: str
    agreement: X25519PrivateKey
    signing: Ed25519PrivateKey
    paper: ec.EllipticCurvePrivateKey
    public: PublicKeys

    def certificate(self) -> "Certificate":
        """Give the certificate that goes with the key for paper."""
        from cryptography import x509

        return x509.load_der_x509_certificate(self.public.certificate)

    def private_bytes(self) -> bytes:
        """Spell the three private keys in 96 bytes, to be sealed at once."""
        scalar = self.paper.private_numbers().private_value
        return (
            self.agreement.private_bytes_raw()
            + self.signing.private_bytes_raw()
            + scalar.to_bytes(_PART, "big")
        )

    @classmethod
    def from_private_bytes(cls, person_id: str, private: bytes, public: PublicKeys) -> "KeyBundle":
        """Make a bundle of the 96 bytes that `private_bytes` gave."""
        parts = [private[at : at + _PART] for at in range(0, 3 * _PART, _PART)]
        return cls(
            person_id,
            X25519PrivateKey.from_private_bytes(parts[0]),
            Ed25519PrivateKey.from_private_bytes(parts[1]),
            ec.derive_private_key(int.from_bytes(parts[2], "big"), ec.SECP256R1()),
            public,
        )


def make_bundle(person_id: str, name: str, school: str, now: datetime) -> KeyBundle:
    """Make fresh keys, with a self-signed certificate that carries the person's name and the school's."""
    from cryptography.hazmat.primitives.serialization import Encoding

    agreement, signing = X25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    paper = ec.generate_private_key(ec.SECP256R1())
    public = PublicKeys(
        agreement.public_key().public_bytes_raw(),
        signing.public_key().public_bytes_raw(),
        _certify(paper, name, school, now).public_bytes(Encoding.DER),
    )
    return KeyBundle(person_id, agreement, signing, paper, public)


def _certify(key: ec.EllipticCurvePrivateKey, name: str, school: str, now: datetime) -> "Certificate":
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, school[:_LONGEST_NAME]),
            x509.NameAttribute(NameOID.COMMON_NAME, name[:_LONGEST_NAME]),
        ]
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _DAY)
        .not_valid_after(now + _YEARS * 365 * _DAY)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**_USAGE), critical=True)
        .sign(key, SHA256())
    )
