//! Whatever the bytes are, loading ends in a whole document or an error.

use proptest::prelude::*;
use warraq::{
    document::{Document, DocumentBuilder, separators},
    loader::{self, Encoding, LoadError, Options},
};

/// Fails unless `document` keeps what every document promises.
pub fn check(document: &Document) {
    let texts: Vec<&str> = document
        .blocks
        .iter()
        .map(|block| document.slice(block.span))
        .collect();
    assert_eq!(document.text, texts.join("\n"));
    let class_b = |c: char| matches!(c, '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}');
    assert!(!texts.iter().any(|text| text.contains(class_b)));
    assert!(!document.text.contains('\0'));
    for block in &document.blocks {
        assert!(document.text.is_char_boundary(block.span.start));
        assert_eq!(
            document.blocks[document.block_at(block.span.start)].span,
            block.span
        );
    }
}

/// Pieces that real and broken files are made of: letters of several scripts, separators, marks,
/// controls, dates, and single bytes of every code page.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        "[\u{0621}-\u{0652} ،؛؟.]{1,40}".prop_map(String::into_bytes),
        "[ -~]{1,20}".prop_map(String::into_bytes),
        "[\r\n\u{0B}\u{0C}\u{1C}-\u{1E}\u{85}\u{2028}\u{2029}\u{FEFF}\0]{1,3}"
            .prop_map(String::into_bytes),
        "[0-9٠-٩]{1,4}[-/ ][0-9]{1,2}[-/ ][0-9]{1,4}".prop_map(String::into_bytes),
        any::<char>().prop_map(|c| c.to_string().into_bytes()),
        any::<u8>().prop_map(|byte| vec![byte]),
        "[\u{0621}-\u{064A} \n]{1,60}"
            .prop_map(|text| encoding_rs::WINDOWS_1256.encode(&text).0.into_owned()),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3000) })]

    #[test]
    fn any_bytes_are_a_whole_document_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(document) = loader::load_bytes(bytes, None, &Options::default()) {
            check(&document);
        }
    }

    #[test]
    fn mixed_pieces_are_a_whole_document_or_an_error_in_every_encoding(bytes in pieces()) {
        for encoding in Encoding::CHOICES.into_iter().map(Some).chain([None]) {
            match loader::load_bytes(bytes.clone(), None, &Options { encoding }) {
                Ok(document) => check(&document),
                Err(error) => prop_assert_ne!(error, LoadError::NotFound),
            }
        }
    }

    #[test]
    fn a_valid_text_loses_nothing_but_its_separators(text in "[a\u{0627}-\u{0650} \r\n\u{85}\u{2028}\u{2029}«»–…]{0,200}") {
        let builder = DocumentBuilder::of_text(text.clone());
        let document = builder.build(Default::default());
        check(&document);
        prop_assert_eq!(document.blocks.len(), separators(&text).count() + 1);
        let letters = |text: &str| -> String {
            text.chars().filter(|c| !"\r\n\u{85}\u{2028}\u{2029}".contains(*c)).collect()
        };
        prop_assert_eq!(letters(&document.text), letters(&text));
    }

    #[test]
    fn arabic_comes_back_from_every_encoding_that_has_it(
        words in proptest::collection::vec("[\u{0627}-\u{063A}\u{0641}-\u{064A}]{2,8}", 12..40)
    ) {
        let text = words.join(" ");
        let encodings = [Encoding::UTF_8, Encoding::UTF_16LE, Encoding::UTF_16BE];
        let bytes = [
            text.clone().into_bytes(),
            text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ];
        for (encoding, bytes) in encodings.into_iter().zip(bytes) {
            let document = loader::load_bytes(bytes, None, &Options::default()).unwrap();
            prop_assert_eq!(&document.text, &text);
            prop_assert_eq!(document.origin.encoding, encoding.name());
        }
    }
}
