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

/// Gives the main stream another name in the file's directory, with the name's length in bytes.
fn rename_main(bytes: &mut [u8], name: &str) {
    let utf_16 = |text: &str| -> Vec<u8> {
        let units = text.encode_utf16();
        units.flat_map(u16::to_le_bytes).collect()
    };
    let (old, new) = (utf_16("WordDocument"), utf_16(name));
    let mut parts = bytes.windows(old.len());
    let at = parts.position(|part| part == old).unwrap();
    bytes[at..at + new.len()].copy_from_slice(&new);
    bytes[at + 64] = new.len() as u8 + 2;
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
    rename_main(&mut bytes, "EncryptedPackage");
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
    rename_main(&mut bytes, "Workbook");
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
