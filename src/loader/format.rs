//! What a file is, by its content: the signatures of known formats, and the traits of a text.
//!
//! May import: nothing of ours.

use super::{Encoding, encoding};

/// What a file's bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text, in whatever encoding.
    Text,
    /// A known format that is not read, by its name (`PDF`).
    Unread(&'static str),
    /// No text in any encoding.
    Binary,
}

/// First bytes, at an offset, that no text begins with.
const SIGNATURES: &[(usize, &[u8], &str)] = &[
    (0, b"%PDF-", "PDF"),
    (
        0,
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "a Microsoft Office 97 file",
    ),
    (0, b"{\\rtf", "RTF"),
    (0, b"\x89PNG\r\n\x1A\n", "a PNG picture"),
    (0, b"\xFF\xD8\xFF", "a JPEG picture"),
    (0, b"GIF87a", "a GIF picture"),
    (0, b"GIF89a", "a GIF picture"),
    (8, b"WEBPVP8", "a WebP picture"),
    (0, b"II*\0", "a TIFF picture"),
    (0, b"MM\0*", "a TIFF picture"),
    (4, b"ftyp", "a film"),
    (0, b"OggS\0", "an Ogg recording"),
    (0, b"fLaC\0", "a FLAC recording"),
    (0, b"ID3\x03", "an MP3 recording"),
    (0, b"ID3\x04", "an MP3 recording"),
    (8, b"WAVEfmt ", "a WAV recording"),
    (0, b"\x1F\x8B\x08", "a gzip archive"),
    (0, b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (0, b"Rar!\x1A\x07", "a RAR archive"),
    (0, b"\xFD7zXZ\0", "an xz archive"),
    (0, b"\x28\xB5\x2F\xFD", "a Zstandard archive"),
    (0, b"SQLite format 3\0", "an SQLite database"),
    (0, b"\x7FELF", "a program"),
];

/// Names inside a ZIP archive that tell which format it is; the first that is found decides.
const IN_ZIP: &[(&[u8], &str)] = &[
    (b"application/epub+zip", "EPUB"),
    (b"application/vnd.oasis.opendocument.text", "ODT"),
    (
        b"application/vnd.oasis.opendocument",
        "an OpenDocument file",
    ),
    (b"word/document", "DOCX"),
    (b"xl/workbook", "an Excel workbook"),
    (b"ppt/presentation", "a PowerPoint presentation"),
];

/// How much of each end of a ZIP archive is looked at: its directory stands at the end.
const ZIP_LOOKED_AT: usize = 64 * 1024;

/// How many bytes are looked at for control characters.
const LOOKED_AT: usize = 64 * 1024;

impl Format {
    /// What `bytes` are. With an encoding that the reader chose, whatever has no signature is a
    /// text: it is the reader's word against a guess.
    pub fn of(bytes: &[u8], chosen: Option<Encoding>) -> Self {
        if let Some(name) = signature(bytes) {
            return Self::Unread(name);
        }
        if chosen.is_some() || encoding::marked(bytes).is_some() || !has_many_controls(bytes) {
            return Self::Text;
        }
        Self::Binary
    }
}

/// The name of the format whose signature `bytes` begin with.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(zip_content(bytes));
    }
    let found = SIGNATURES
        .iter()
        .find(|(at, mark, _)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark)));
    found.map(|(_, _, name)| *name)
}

/// The name of the format that a ZIP archive carries.
fn zip_content(bytes: &[u8]) -> &'static str {
    let head = &bytes[..bytes.len().min(ZIP_LOOKED_AT)];
    let tail = &bytes[bytes.len().saturating_sub(ZIP_LOOKED_AT)..];
    let holds = |name: &[u8]| {
        [head, tail]
            .iter()
            .any(|part| part.windows(name.len()).any(|window| window == name))
    };
    let found = IN_ZIP.iter().find(|(name, _)| holds(name));
    found.map_or("a ZIP archive", |(_, name)| *name)
}

/// Whether more than one in 25 of `bytes` (and more than a few) are characters that no text uses.
/// Of random or packed bytes, one in twelve is such.
fn has_many_controls(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(LOOKED_AT)];
    let controls = sample.iter().filter(|byte| is_control(**byte)).count();
    controls * 25 > sample.len() && (controls > 8 || controls * 2 > sample.len())
}

/// Whether `byte` is a control character other than blanks, line ends, separators, DOS's end of
/// file and the escape of terminal colours.
const fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0E..=0x19 | 0x7F)
}
