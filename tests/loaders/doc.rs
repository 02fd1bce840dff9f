//! Word files from 1997 to 2003.

use std::fs;

use warraq::{document::Warning, loader::LoadError};

use super::{formats::file, read};

/// A Word file of our own, and where in it its main stream lies.
fn word() -> (Vec<u8>, usize) {
    let bytes = fs::read(file("lo-hard.doc")).unwrap();
    let main = bytes
        .chunks(512)
        .position(|sector| sector.starts_with(&[0xEC, 0xA5]))
        .unwrap();
    (bytes, main * 512)
}

#[test]
fn deletions_and_codes_of_fields_are_out_and_notes_at_the_end() {
    let text = read(word().0).unwrap().text;
    assert!(
        text.contains("نص مُدرَج نهاية") && !text.contains("محذوف"),
        "{text}"
    );
    assert!(!text.contains("DATE"), "{text}");
    assert!(text.ends_with("[1] نص الحاشية هنا"), "{text}");
}

#[test]
fn a_file_says_who_wrote_it() {
    let metadata = read(word().0).unwrap().metadata;
    assert_eq!(metadata.author.as_deref(), Some("سارة الخطيب"));
}

#[test]
fn a_file_with_a_password_is_locked() {
    let (mut bytes, main) = word();
    bytes[main + 11] |= 1;
    assert_eq!(read(bytes), Err(LoadError::Locked));
    let (mut bytes, _) = word();
    // As later versions wrap an encrypted file: its only stream of weight has this name.
    let name: Vec<u8> = "WordDocument"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let at = bytes
        .windows(name.len())
        .position(|part| part == name)
        .unwrap();
    let wrapped: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes[at..at + wrapped.len()].copy_from_slice(&wrapped);
    bytes[at + 64] = wrapped.len() as u8 + 2;
    assert_eq!(read(bytes), Err(LoadError::Locked));
}

#[test]
fn a_file_of_word_95_or_of_excel_is_refused_by_its_name() {
    let (mut bytes, main) = word();
    bytes[main] = 0xDC;
    assert_eq!(
        read(bytes),
        Err(LoadError::UnsupportedFormat {
            name: "a Word 95 file"
        })
    );
    let (mut bytes, _) = word();
    let name: Vec<u8> = "WordDocument"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let at = bytes
        .windows(name.len())
        .position(|part| part == name)
        .unwrap();
    let other: Vec<u8> = "Workbook"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes[at..at + other.len()].copy_from_slice(&other);
    bytes[at + 64] = other.len() as u8 + 2;
    assert_eq!(
        read(bytes),
        Err(LoadError::UnsupportedFormat {
            name: "an Excel workbook"
        })
    );
}

#[test]
fn a_file_that_was_cut_short_says_so() {
    let (bytes, main) = word();
    let text = read(bytes.clone()).unwrap().text;
    for end in (main + 1024..bytes.len()).step_by(512) {
        match read(&bytes[..end]) {
            Ok(document) if document.text == text => {}
            Ok(document) => assert!(document.warnings.contains(&Warning::Damaged), "{end}"),
            Err(error) => assert!(
                matches!(error, LoadError::Damaged | LoadError::Empty),
                "{error}"
            ),
        }
    }
}
