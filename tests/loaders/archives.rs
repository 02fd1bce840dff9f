//! Archives are opened in place: what is in them is read, what is not is named, and none can fill
//! the memory.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use warraq::{
    document::Warning,
    loader::{self, LoadError, MAX_NESTING, MAX_RATIO, Options, Watch},
};

use super::{
    read,
    zipped::{archive, docx},
};

/// `content`, packed by gzip.
fn gzip(content: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(content).unwrap();
    packer.finish().unwrap()
}

#[test]
fn every_article_of_an_archive_is_read_under_its_own_name() {
    let word = docx("<w:p><w:r><w:t>في ملف وورد</w:t></w:r></w:p>", &[]);
    let (first, second) = ("نص أول".as_bytes(), gzip("نص ثان".as_bytes()));
    let file = archive(&[
        ("أخبار/أول.txt", first),
        ("style.css", b"p { color: red }"),
        ("__MACOSX/._x.txt", b"Mac OS X"),
        ("صورة.png", b"\x89PNG\r\n\x1A\nxyz"),
        ("ثان.txt.gz", &second),
        ("ثالث.docx", &word),
    ]);
    let articles =
        loader::load_all_bytes(file.clone(), None, &Options::default(), &Watch::default());
    let articles = articles.unwrap();
    let texts: Vec<_> = articles
        .iter()
        .map(|article| article.text.as_str())
        .collect();
    assert_eq!(texts, ["نص أول", "نص ثان", "في ملف وورد"]);
    let title = |index: usize| articles[index].metadata.title.clone().unwrap();
    assert_eq!([title(0), title(1)], ["أول.txt", "ثان.txt.gz"]);
    let name = "صورة.png".to_owned();
    assert_eq!(articles[0].warnings, [Warning::PartLeftOut { name }]);
    let first = read(file).unwrap();
    assert!(first.warnings.contains(&Warning::MoreArticles { count: 2 }));
}

#[test]
fn the_name_of_an_entry_tells_what_its_content_leaves_open() {
    let points = "# عنوان\n\nوصل الوزير إلى القاهرة.".as_bytes();
    let file = archive(&[("أخبار/أول.txt", points), ("أخبار/ثان.md", points)]);
    let (options, watch) = (Options::default(), Watch::default());
    let articles = loader::load_all_bytes(file, None, &options, &watch).unwrap();
    let formats: Vec<_> = articles
        .iter()
        .map(|article| article.origin.format)
        .collect();
    assert_eq!(formats, ["text", "markdown"]);
    for (name, format) in [("خبر.md.gz", "markdown"), ("خبر.txt.gz", "text")] {
        let path = Some(name.as_ref());
        let document = loader::load_bytes(gzip(points), path, &options).unwrap();
        assert_eq!(document.origin.format, format, "{name}");
    }
}

#[test]
fn a_packed_file_is_read_as_what_it_is() {
    let document = read(gzip("نص مضغوط".as_bytes())).unwrap();
    assert_eq!(document.text, "نص مضغوط");
    assert_eq!(document.warnings, []);
    let name = "a PNG picture";
    let picture = gzip(b"\x89PNG\r\n\x1A\n");
    assert_eq!(read(picture), Err(LoadError::UnsupportedFormat { name }));
}

#[test]
fn a_packed_file_that_was_cut_short_says_so() {
    let text = "نص طويل بعض الشيء ".repeat(500);
    let random: String = (0u32..4000)
        .map(|i| char::from(b'a' + (i * i % 23) as u8))
        .collect();
    let packed = gzip((text + &random).as_bytes());
    let document = read(&packed[..packed.len() - 40]).unwrap();
    assert!(document.text.starts_with("نص طويل"));
    assert!(document.warnings.contains(&Warning::Damaged));
}

#[test]
fn a_packed_file_that_was_cut_anywhere_says_so() {
    let packed = gzip("وصل الوزير إلى القاهرة".as_bytes());
    for end in 0..packed.len() {
        let warned = match read(&packed[..end]) {
            Ok(document) => document.warnings.contains(&Warning::Damaged),
            Err(error) => matches!(error, LoadError::Damaged | LoadError::Empty),
        };
        assert!(warned, "cut after {end} bytes");
    }
}

#[test]
fn an_archive_without_its_directory_gives_what_is_left_of_it() {
    let body = "<w:p><w:r><w:t>وصل الوزير إلى القاهرة</w:t></w:r></w:p>".repeat(50);
    let file = docx(&body, &[("word/styles.xml", "<w:styles/>")]);
    let document = read(&file[..file.len() - 120]).unwrap();
    assert!(document.text.starts_with("وصل الوزير"));
    assert_eq!(document.warnings, [Warning::Damaged]);
}

#[test]
fn an_archive_that_inflates_without_end_is_refused() {
    let bomb = vec![b'a'; 64 * 1024 * 1024];
    let refused = LoadError::BeyondLimit {
        what: "times its own size after inflating",
        limit: MAX_RATIO,
    };
    assert_eq!(read(gzip(&bomb)), Err(refused.clone()));
    assert_eq!(read(archive(&[("a.txt", &bomb)])), Err(refused.clone()));
    assert_eq!(read(archive(&[("word/document.xml", &bomb)])), Err(refused));
}

#[test]
fn archives_in_archives_end_somewhere() {
    let mut file = "نص".as_bytes().to_vec();
    for _ in 0..MAX_NESTING {
        file = gzip(&file);
    }
    assert_eq!(read(file.clone()).unwrap().text, "نص");
    let refused = LoadError::BeyondLimit {
        what: "archives in each other",
        limit: MAX_NESTING.into(),
    };
    assert_eq!(read(gzip(&file)), Err(refused));
}

#[test]
fn an_archive_with_a_password_is_locked() {
    let mut file = archive(&[("أول.txt", "نص".as_bytes())]);
    // The flag of encryption, in the entry's header and in the directory's.
    let directory = file
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    file[6] |= 1;
    file[directory + 8] |= 1;
    assert_eq!(read(file), Err(LoadError::Locked));
}

#[test]
fn an_archive_of_nothing_readable_says_why() {
    let picture = archive(&[("a.png", b"\x89PNG\r\n\x1A\nxyz")]);
    assert_eq!(
        read(picture),
        Err(LoadError::UnsupportedFormat {
            name: "a PNG picture"
        })
    );
    let broken = b"PK\x03\x04 and nothing that an archive has".to_vec();
    assert_eq!(read(broken), Err(LoadError::Damaged));
}
