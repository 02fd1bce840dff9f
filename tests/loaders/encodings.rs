//! One article in every encoding, damaged and whole: its letters come out right, or it says that
//! they do not.

use std::{fs, path::PathBuf};

use warraq::{
    document::Warning,
    loader::{self, Encoding, Options},
};

use super::{encoded, fixture, read};

#[test]
fn the_same_article_is_read_in_every_encoding() {
    let expected = encoded("utf-8.txt");
    assert!(expected.text.starts_with("بلدية طنجة"));
    let cases = [
        ("utf-8.txt", "UTF-8"),
        ("utf-8-bom.txt", "UTF-8"),
        ("utf-16le.txt", "UTF-16LE"),
        ("utf-16le-bom.txt", "UTF-16LE"),
        ("utf-16be.txt", "UTF-16BE"),
        ("utf-16be-bom.txt", "UTF-16BE"),
        ("windows-1256.txt", "windows-1256"),
        ("windows-1256-crlf.txt", "windows-1256"),
        ("iso-8859-6.txt", "ISO-8859-6"),
        ("mac-arabic.txt", "MacArabic"),
    ];
    for (name, encoding) in cases {
        let document = encoded(name);
        assert_eq!(document.origin.encoding, encoding, "{name}");
        assert_eq!(document.text, expected.text, "{name}");
        assert_eq!(document.blocks, expected.blocks, "{name}");
        assert_eq!(document.fingerprint, expected.fingerprint, "{name}");
        assert_eq!(document.warnings, [], "{name}");
    }
}

#[test]
fn the_code_page_of_dos_is_told_by_its_words() {
    let document = encoded("dos-720.txt");
    assert_eq!(document.origin.encoding, "DOS-720");
    // It has no Arabic comma, semicolon or question mark.
    let expected = encoded("utf-8.txt").text;
    let expected = expected
        .replace('،', ",")
        .replace('؛', ";")
        .replace('؟', "?");
    assert_eq!(document.text, expected);
}

#[test]
fn damaged_utf_8_stays_utf_8_and_says_so() {
    let whole = encoded("utf-8.txt").text;
    for name in ["utf-8-one-bad-byte.txt", "utf-8-cut-short.txt"] {
        let document = encoded(name);
        assert_eq!(document.origin.encoding, "UTF-8", "{name}");
        assert_eq!(
            document.warnings,
            [Warning::Undecodable { count: 1 }],
            "{name}"
        );
        let (before, _) = document.text.split_once('\u{FFFD}').unwrap();
        assert!(whole.starts_with(before), "{name}");
    }
}

#[test]
fn a_word_cut_in_the_middle_of_a_letter_is_still_utf_8() {
    let word = "القاهرة".as_bytes();
    assert_eq!(
        read(&word[..word.len() - 1]).unwrap().text,
        "القاهر\u{FFFD}"
    );
}

#[test]
fn utf_8_that_was_encoded_twice_is_put_right() {
    for name in [
        "utf-8-twice-windows-1252.txt",
        "utf-8-twice-windows-1256.txt",
    ] {
        let document = encoded(name);
        assert_eq!(document.text, encoded("utf-8.txt").text, "{name}");
        assert_eq!(document.warnings, [Warning::EncodedTwice], "{name}");
    }
    let utf_8 = Options {
        encoding: Some(Encoding::UTF_8),
    };
    let path = fixture("encodings/utf-8-twice-windows-1252.txt");
    let document = loader::load(&path, &utf_8).unwrap();
    assert!(
        document.text.starts_with("Ø¨Ù„Ø¯ÙŠØ©"),
        "the reader's choice is taken literally"
    );
}

#[test]
fn texts_that_are_not_arabic_keep_their_letters() {
    let cases = [
        ("french-windows-1252.txt", "été inaugurée à l'été"),
        ("german-windows-1252.txt", "Bücherei über dem Hafen öffnet"),
        ("ascii.txt", "plain ascii only"),
        ("persian-windows-1256.txt", "کتابخانه تازه شهر"),
        ("english-arabic-windows-1256.txt", "بلدية طنجة تفتح مكتبة"),
    ];
    for (name, expected) in cases {
        let document = encoded(name);
        let (text, encoding) = (&document.text, document.origin.encoding);
        assert!(text.contains(expected), "{name} as {encoding}: {text}");
    }
    let cyrillic = encoding_rs_bytes("Новая библиотека на набережной открылась в субботу утром.");
    assert_eq!(read(cyrillic).unwrap().origin.encoding, "windows-1251");
}

/// `text` in windows-1251.
fn encoding_rs_bytes(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1251.encode(text).0.into_owned()
}

#[test]
fn thirty_bytes_are_enough_to_tell_an_arabic_code_page() {
    let text = "وزير الصحة يزور مدينة سلا الآن";
    for encoding in [encoding_rs::WINDOWS_1256, encoding_rs::ISO_8859_6] {
        let document = read(encoding.encode(text).0).unwrap();
        assert_eq!(document.text, text);
        assert_eq!(document.origin.encoding, encoding.name());
    }
}

#[test]
fn the_reader_decides_over_the_guess() {
    let path = fixture("encodings/windows-1256.txt");
    for encoding in Encoding::CHOICES {
        let options = Options {
            encoding: Some(encoding),
        };
        let document = loader::load(&path, &options).unwrap();
        assert_eq!(document.origin.encoding, encoding.name());
        let right = document.text == encoded("utf-8.txt").text;
        assert_eq!(
            right,
            encoding == Encoding::WINDOWS_1256,
            "{}",
            encoding.name()
        );
    }
    let names: Vec<_> = Encoding::CHOICES
        .iter()
        .map(|choice| choice.name())
        .collect();
    assert_eq!(names, Encoding::NAMES);
    assert_eq!(Encoding::named("cp1256"), Some(Encoding::WINDOWS_1256));
    assert_eq!(Encoding::named("dos-720"), Some(Encoding::DOS_720));
    assert_eq!(Encoding::named("klingon"), None);
}

#[test]
fn the_article_of_the_shared_folder_is_read_in_every_encoding() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/articles/formats");
    if !folder.is_dir() {
        println!("skipped: there is no {}", folder.display());
        return;
    }
    let load = |name: &str| loader::load(&folder.join(name), &Options::default()).unwrap();
    let article = fs::read_to_string(folder.join("article.txt")).unwrap();
    let whole = [
        "utf8",
        "utf8bom",
        "utf16le",
        "utf16be",
        "utf16le_bom",
        "utf16be_bom",
    ];
    for name in whole {
        assert_eq!(load(&format!("enc_{name}.txt")).text, article, "{name}");
    }
    assert_eq!(
        load("enc_utf8_onebad.txt").text.replace('\u{FFFD}', ""),
        article
    );
    assert!(
        article.starts_with(
            load("enc_utf8_truncated.txt")
                .text
                .trim_end_matches('\u{FFFD}')
        )
    );
    // Its writer lost the second byte of ف, ُ and ِ: the letters around them are all there.
    let twice = load("enc_double_utf8.txt");
    let lost = ['ف', '\u{64D}', '\u{64F}', '\u{650}', '\u{FFFD}'];
    assert_eq!(twice.text.replace(lost, ""), article.replace(lost, ""));
    // These code pages lack some of its characters; their writer put others in their place.
    let code_pages = [
        ("cp1256", "windows-1256"),
        ("iso88596", "ISO-8859-6"),
        ("maccyr_macarabic", "MacArabic"),
    ];
    for (name, encoding) in code_pages {
        let document = load(&format!("enc_{name}.txt"));
        assert_eq!(document.origin.encoding, encoding);
        let same = document
            .text
            .chars()
            .zip(article.chars())
            .filter(|(a, b)| a == b)
            .count();
        assert!(same * 100 > 97 * article.chars().count(), "{name}: {same}");
    }
    for (name, encoding) in [("cp1256", "windows-1256"), ("iso88596", "ISO-8859-6")] {
        let document = load(&format!("enc_{name}_short.txt"));
        assert_eq!(document.origin.encoding, encoding);
    }
    // Its writer dropped the marks and digits that this code page lacks.
    assert_eq!(load("enc_cp720.txt").origin.encoding, "DOS-720");
    // The writer of enc_cp864.txt put ? for every letter: there is nothing left to be told.
}
