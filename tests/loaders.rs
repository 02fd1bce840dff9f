//! What is read out of a file: its text in every encoding, its paragraphs, headline, source and
//! date, and why it could not be read.

use std::{fs, path::PathBuf};

use warraq::{
    document::{BlockKind, Document, Warning},
    loader::{self, Encoding, LoadError, Options},
};

/// A file of ours under `tests/fixtures`.
fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// The document of these bytes.
fn read(bytes: impl AsRef<[u8]>) -> Result<Document, LoadError> {
    loader::load_bytes(bytes.as_ref().to_vec(), None, &Options::default())
}

/// The document in a fixture of `encodings`.
fn encoded(name: &str) -> Document {
    loader::load(&fixture("encodings").join(name), &Options::default()).unwrap()
}

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
    assert_eq!(Encoding::named("klingon"), None);
}

#[test]
fn every_separator_ends_a_paragraph() {
    let text = "ا\nب\rت\r\nث\u{0B}ج\u{0C}ح\u{1C}خ\u{1D}د\u{1E}ذ\u{85}ر\u{2028}ز\u{2029}س";
    let document = read(text).unwrap();
    assert_eq!(document.text, "ا\nب\nت\nث\nج\nح\nخ\nد\nذ\nر\nز\nس");
    assert_eq!(document.blocks.len(), 12);
    assert_eq!(read("«ا» – ب…\u{A0}ج").unwrap().blocks.len(), 1);
}

#[test]
fn blank_lines_are_blocks_so_that_offsets_are_those_of_the_file() {
    let document = read("ا\n\n \u{200F}\nب\n").unwrap();
    assert_eq!(document.text, "ا\n\n \u{200F}\nب\n");
    let kinds: Vec<_> = document
        .blocks
        .iter()
        .map(|block| block.kind.name())
        .collect();
    assert_eq!(kinds, ["paragraph", "blank", "blank", "paragraph", "blank"]);
}

#[test]
fn nul_characters_are_left_out_with_a_warning() {
    let document = read(format!("{}\0 وهنا", "كلمة ".repeat(10))).unwrap();
    assert!(!document.text.contains('\0'));
    assert_eq!(document.warnings, [Warning::NulCharacters { count: 1 }]);
}

#[test]
fn what_is_no_text_is_refused_by_its_name() {
    let unread = |name| Err(LoadError::UnsupportedFormat { name });
    let cases: [(&[u8], _); 7] = [
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", unread("PDF")),
        (
            b"PK\x03\x04\x14\0\0\0\x08\0word/document.xml",
            unread("DOCX"),
        ),
        (b"PK\x03\x04\x14\0\0\0\x08\0readme", unread("a ZIP archive")),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", unread("a PNG picture")),
        (b"{\\rtf1\\ansi", unread("RTF")),
        (&[0; 100], Err(LoadError::Binary)),
        (
            &[7, 1, 2, 200, 3, 0, 0, 1, 0, 0, 5, 6, 7, 8, 1, 1, 1, 1],
            Err(LoadError::Binary),
        ),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes), expected);
    }
    assert_eq!(read(" \n\t\n"), Err(LoadError::Empty));
    assert_eq!(read(""), Err(LoadError::Empty));
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let read = |path: &str| loader::load(path.as_ref(), &Options::default());
    assert_eq!(read("no/such/file.txt"), Err(LoadError::NotFound));
    assert_eq!(read(env!("CARGO_MANIFEST_DIR")), Err(LoadError::IsFolder));
    if cfg!(unix) {
        assert_eq!(read("/dev/null"), Err(LoadError::NotAFile));
    }
    let limit = loader::MAX_BYTES;
    let error = LoadError::TooLarge {
        size: limit + 1,
        limit,
    };
    assert_eq!(
        error.to_string(),
        "257 MB are too large; at most 256 MB are read"
    );
}

#[test]
fn a_file_beyond_the_limit_is_refused_without_being_read() {
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().set_len(loader::MAX_BYTES + 1).unwrap();
    let error = loader::load(file.path(), &Options::default()).unwrap_err();
    assert!(matches!(error, LoadError::TooLarge { .. }), "{error}");
}

#[test]
fn more_lines_than_can_be_kept_are_refused() {
    let lines = "\n".repeat(loader::MAX_PARAGRAPHS + 1);
    let limit = loader::MAX_PARAGRAPHS;
    assert_eq!(read(lines), Err(LoadError::TooManyParagraphs { limit }));
}

#[test]
fn a_line_of_a_million_bytes_is_one_paragraph() {
    let document = read("كلمة ".repeat(120_000)).unwrap();
    assert_eq!(document.blocks.len(), 1);
    assert_eq!(document.text.len(), 1_080_000);
}

#[test]
fn a_latin_paragraph_in_an_arabic_article_runs_left_to_right() {
    let text = "هذا نص عربي طويل بعض الشيء\nFBI: بيان\nWashington Post\n2001";
    let document = read(text).unwrap();
    let rtl: Vec<_> = document
        .blocks
        .iter()
        .map(|block| block.direction.is_rtl())
        .collect();
    assert_eq!(rtl, [true, true, false, true]);
}

#[test]
fn the_language_is_told_by_its_letters() {
    let cases = [
        ("وزير الخارجية يزور القاهرة في زيارة رسمية", Some("ar")),
        (
            "زار گوردون براون مدينة پورت سعيد في جولة طويلة حول الحكومة والمدرسة",
            Some("ar"),
        ),
        ("وزیر الخارجیة المصری یزور المدینة الکبیرة", Some("ar")),
        (
            "وزیر امور خارجه ایران به پاریس رفت و گفت که مذاکرات ادامه دارد",
            Some("fa"),
        ),
        ("وزیر خارجہ نے کہا ہے کہ مذاکرات جاری رہیں گے", Some("ur")),
        ("The minister said nothing", None),
        ("2021", None),
    ];
    for (text, language) in cases {
        assert_eq!(
            read(text).unwrap().metadata.language.as_deref(),
            language,
            "{text}"
        );
    }
}

/// The kinds of a document's blocks that are neither paragraphs nor blank, with their texts.
fn marked(document: &Document) -> Vec<(BlockKind, &str)> {
    let blocks = document.blocks.iter();
    blocks
        .filter(|block| !matches!(block.kind, BlockKind::Paragraph | BlockKind::Blank))
        .map(|block| (block.kind, document.slice(block.span)))
        .collect()
}

/// Running text of `words` words, ended like a sentence.
fn running(words: usize) -> String {
    format!("{}.", vec!["كلمات"; words].join(" "))
}

#[test]
fn a_headline_stands_over_running_text() {
    let article = format!("افتتاح مكتبة في طنجة\n\n{}\n", running(40));
    let document = read(&article).unwrap();
    assert_eq!(
        document.metadata.title.as_deref(),
        Some("افتتاح مكتبة في طنجة")
    );
    assert_eq!(
        marked(&document),
        [(BlockKind::Heading(1), "افتتاح مكتبة في طنجة")]
    );
}

#[test]
fn what_only_looks_like_a_headline_stays_a_paragraph() {
    let cases = [
        (
            "a sentence",
            format!("افتتحت مكتبة في طنجة.\n{}", running(40)),
        ),
        ("a clause", format!("في طنجة،\n{}", running(40))),
        ("a short text", "سطر أول\nسطر ثان\nسطر ثالث".to_owned()),
        ("no text below", "سطر وحيد".to_owned()),
        (
            "a long paragraph",
            format!("{}\n{}", running(60).trim_end_matches('.'), running(60)),
        ),
        (
            "lines broken by hand",
            ["كلمات كلمات كلمات كلمات كلمات كلمات كلمات"; 20].join("\n"),
        ),
        ("a number", format!("2021\n{}", running(40))),
    ];
    for (what, text) in cases {
        let document = read(&text).unwrap();
        assert_eq!(document.metadata.title, None, "{what}");
        assert_eq!(marked(&document), [], "{what}");
    }
}

#[test]
fn a_first_line_with_a_colon_names_the_source_if_it_is_a_paper() {
    let cases = [
        ("تاوريرت بريس :", Some("تاوريرت بريس")),
        ("وكالة الأنباء السعودية:", Some("وكالة الأنباء السعودية")),
        ("الرباط:", None),
        ("عاجل:", None),
    ];
    for (line, source) in cases {
        let document = read(format!("{line}\n\n{}", running(40))).unwrap();
        assert_eq!(document.metadata.source.as_deref(), source, "{line}");
        assert_eq!(marked(&document), [(BlockKind::Dateline, line)]);
    }
}

#[test]
fn a_line_that_is_nothing_but_a_date_tells_when_the_article_was_published() {
    let dates = [
        ("17 يونيو 2021", "2021-06-17"),
        ("2021-06-17", "2021-06-17"),
        ("نُشر في 17/06/2021", "2021-06-17"),
        ("تاريخ النشر: ١٧/٦/٢٠٢١ - 10:30", "2021-06-17"),
        ("الخميس، 17 حزيران/يونيو 2021م", "2021-06-17"),
        ("الخميس 17 يونيو 2021 الساعة 9 صباحا", "2021-06-17"),
        ("الأحد 15 رمضان 1445هـ الموافق 25 مارس 2024م", "2024-03-25"),
        ("3 كانون الثاني 2019", "2019-01-03"),
        ("4 غشت 2020 - 18:05 GMT", "2020-08-04"),
    ];
    for (line, date) in dates {
        let document = read(format!("عنوان الخبر هنا\n{line}\n{}", running(40))).unwrap();
        let published = document.metadata.published.map(|date| date.to_string());
        assert_eq!(published.as_deref(), Some(date), "{line}");
        assert_eq!(marked(&document)[1], (BlockKind::Dateline, line));
    }
}

#[test]
fn a_line_that_says_more_than_a_date_tells_nothing() {
    let lines = [
        "وقع الزلزال في 17 يونيو 2021",
        "31 فبراير 2021",
        "15 رمضان 1445",
        "آخر تحديث 17 يونيو 2021",
        "17 يونيو",
        "06/17/2021",
        "من 17 إلى 19 يونيو 2021",
        "12500 كتاب",
    ];
    for line in lines {
        let document = read(format!("عنوان الخبر هنا\n{line}\n{}", running(40))).unwrap();
        assert_eq!(document.metadata.published, None, "{line}");
    }
    let later = format!("عنوان\n{0}\n{0}\n17 يونيو 2021\n{0}", running(40));
    assert_eq!(
        read(later).unwrap().metadata.published,
        None,
        "in the middle of the text"
    );
}

#[test]
fn a_few_words_between_paragraphs_are_a_subheading() {
    let text = format!(
        "عنوان الخبر هنا\n{0}\nسنوات من البناء\n{0}\nنعم\n{0}",
        running(40)
    );
    let document = read(&text).unwrap();
    assert_eq!(
        marked(&document)[1..],
        [(BlockKind::Heading(2), "سنوات من البناء")]
    );
    let unended = running(40).replace('.', "،");
    let text = format!(
        "عنوان الخبر هنا\n{unended}\nسنوات من البناء\n{}",
        running(40)
    );
    assert_eq!(
        marked(&read(text).unwrap()).len(),
        1,
        "the paragraph before has not ended"
    );
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
    for (name, encoding) in [("cp1256", "windows-1256"), ("iso88596", "ISO-8859-6")] {
        let document = load(&format!("enc_{name}.txt"));
        assert_eq!(document.origin.encoding, encoding);
        let same = document
            .text
            .chars()
            .zip(article.chars())
            .filter(|(a, b)| a == b)
            .count();
        assert!(same * 100 > 97 * article.chars().count(), "{name}: {same}");
        assert_eq!(
            load(&format!("enc_{name}_short.txt")).origin.encoding,
            encoding
        );
    }
}
