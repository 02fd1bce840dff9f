//! What a file is, by its content: the signatures of known formats, and the traits of a text.
//!
//! May import: nothing of ours.

use super::{Encoding, archive, encoding};

/// What a file's bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text, in whatever encoding.
    Text,
    /// A Word file since 2007.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// An OpenDocument text of one XML file.
    FlatOdt,
    /// Rich Text Format.
    Rtf,
    /// A book.
    Epub,
    /// A file of Microsoft Office 97 (.doc), or a later one under a password.
    Office97,
    /// A ZIP archive of whatever files.
    Zip,
    /// One file, packed by gzip.
    Gzip,
    /// PDF.
    Pdf,
    /// A known format that is not read, by its name (`EPUB`).
    Unread(&'static str),
    /// No text in any encoding.
    Binary,
}

/// First bytes of formats that are read.
const READ: &[(&[u8], Format)] = &[
    // Its third byte is always 8; one of a file that was cut short may be missing.
    (b"\x1F\x8B", Format::Gzip),
    (b"{\\rtf", Format::Rtf),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Office97),
];

/// The endings of the files that can be read, for a dialog to offer. What a file is, its content
/// says; files with other endings can be opened as well.
pub const ENDINGS: &[&str] = &[
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht", "docx", "doc", "odt",
    "fodt", "rtf", "epub", "pdf", "eml", "mbox", "json", "jsonl", "ndjson", "xml", "rss", "atom",
    "gz", "zip",
];

/// Whether files of the format of that short name are decoded as the reader may choose; the
/// others say themselves how their letters are coded.
pub fn has_encoding(format: &str) -> bool {
    matches!(format, "text" | "markdown" | "html")
}

/// First bytes, at an offset, that no text begins with, of formats that are not.
const SIGNATURES: &[(usize, &[u8], &str)] = &[
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
    (257, b"ustar", "a tar archive"),
    (0, b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (0, b"Rar!\x1A\x07", "a RAR archive"),
    (0, b"\xFD7zXZ\0", "an xz archive"),
    (0, b"\x28\xB5\x2F\xFD", "a Zstandard archive"),
    (0, b"SQLite format 3\0", "an SQLite database"),
    (0, b"\x7FELF", "a program"),
];

/// What the first entry of a packaged format says that it is; it stands there unpacked.
const MIMETYPES: &[(&[u8], Format)] = &[
    (b"application/epub+zip", Format::Epub),
    (b"application/vnd.oasis.opendocument.text", Format::Odt),
    (
        b"application/vnd.oasis.opendocument",
        Format::Unread("an OpenDocument file"),
    ),
];

/// Beginnings of the names of entries that tell which format a ZIP archive carries; the first
/// that is found decides.
const ENTRIES: &[(&str, Format)] = &[
    ("META-INF/container.xml", Format::Epub),
    ("word/document", Format::Docx),
    ("xl/workbook", Format::Unread("an Excel workbook")),
    (
        "ppt/presentation",
        Format::Unread("a PowerPoint presentation"),
    ),
];

/// How much of a text is looked at for the element that XML begins with, in bytes.
const XML_LOOKED_AT: usize = 8 * 1024;

/// How many bytes are looked at for control characters.
const LOOKED_AT: usize = 64 * 1024;

impl Format {
    /// What `bytes` are. With an encoding that the reader chose, whatever has no signature is a
    /// text: it is the reader's word against a guess.
    pub fn of(bytes: &[u8], chosen: Option<Encoding>) -> Self {
        if is_pdf(bytes) {
            return Self::Pdf;
        }
        if let Some(format) = signature(bytes) {
            return format;
        }
        if is_flat_odt(bytes) {
            return Self::FlatOdt;
        }
        if chosen.is_some() || encoding::marked(bytes).is_some() || !has_many_controls(bytes) {
            return Self::Text;
        }
        Self::Binary
    }
}

/// Whether `bytes` are a PDF. Its head may stand a little after the beginning (ISO 32000-1, annex
/// H.3), but not after a text.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let at = head.windows(5).position(|window| window == b"%PDF-");
    at.is_some_and(|at| head[..at].trim_ascii().is_empty() || has_many_controls(&head[..at]))
}

/// The format whose signature `bytes` begin with.
fn signature(bytes: &[u8]) -> Option<Format> {
    let packed = READ.iter().find(|(mark, _)| bytes.starts_with(mark));
    if let Some((_, format)) = packed {
        return Some(*format);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(zip_content(bytes));
    }
    let found = SIGNATURES
        .iter()
        .find(|(at, mark, _)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark)));
    found.map(|(_, _, name)| Format::Unread(name))
}

/// Whether `bytes` are an OpenDocument text in one XML file: its first element says so.
fn is_flat_odt(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(XML_LOOKED_AT)];
    let holds = |text: &[u8]| head.windows(text.len()).any(|window| window == text);
    holds(b"<office:document") && holds(b"application/vnd.oasis.opendocument.text")
}

/// The format that a ZIP archive carries.
fn zip_content(bytes: &[u8]) -> Format {
    let first = bytes
        .get(30..)
        .and_then(|rest| rest.strip_prefix(b"mimetype"));
    let mimetype = MIMETYPES
        .iter()
        .find(|(mimetype, _)| first.is_some_and(|first| first.starts_with(mimetype)));
    if let Some((_, format)) = mimetype {
        return *format;
    }
    let names = archive::entry_names(bytes);
    let found = ENTRIES
        .iter()
        .find(|(start, _)| names.iter().any(|name| name.starts_with(start)));
    found.map_or(Format::Zip, |(_, format)| *format)
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
