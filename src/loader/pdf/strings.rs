//! Text strings of PDF (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 with a byte order mark, or else
//! PDFDocEncoding; in what older programs wrote, often an Arabic code page.
//!
//! May import: nothing of ours.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

/// The text in `bytes`.
pub(super) fn text(bytes: &[u8]) -> String {
    let (decoded, _) = match bytes {
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest),
        [0xFF, 0xFE, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] => return String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => return text.to_owned(),
            Err(_) if looks_arabic(bytes) => WINDOWS_1256.decode_without_bom_handling(bytes),
            // PDFDocEncoding and windows-1252 agree in every letter.
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes),
        },
    };
    decoded.into_owned()
}

/// Whether most of `bytes` that are no ASCII are letters of windows-1256.
fn looks_arabic(bytes: &[u8]) -> bool {
    let high: Vec<u8> = bytes.iter().copied().filter(|byte| *byte >= 0x80).collect();
    let letters = high
        .iter()
        .filter(|byte| matches!(byte, 0xC1..=0xED))
        .count();
    high.len() * 2 > bytes.len().div_ceil(2) && letters * 10 >= high.len() * 9
}
