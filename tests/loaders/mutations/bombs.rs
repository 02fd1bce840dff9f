//! Files that are small and ask for much: depth, repetition, size. Each is refused, or read in
//! the time and memory that a file of its size deserves.

use std::path::Path;

use warraq::loader::LoadError;

use super::load;
use crate::loaders::zipped::{archive, docx, odt};

/// How deep the deep files are.
const DEEP: usize = 200_000;

/// Loads `bytes` under a name that ends so, on a stack as small as any thread has.
fn survives(bytes: Vec<u8>, ending: &str) {
    let name = format!("bomb.{ending}");
    let thread = std::thread::Builder::new().stack_size(2 * 1024 * 1024);
    let thread = thread.spawn(move || drop(load(bytes, Path::new(&name))));
    thread.unwrap().join().unwrap();
}

/// `text` in an element of this name, `DEEP` times in itself.
fn deep(name: &str, text: &str) -> String {
    format!(
        "{}{text}{}",
        format!("<{name}>").repeat(DEEP),
        format!("</{name}>").repeat(DEEP)
    )
}

#[test]
fn depth_without_end_is_survived() {
    survives(docx(&deep("w:p", "نص"), &[]), "docx");
    survives(odt(&deep("text:section", "<text:p>نص</text:p>"), ""), "odt");
    survives(
        format!("<!DOCTYPE html><body>{}", deep("div", "نص")).into(),
        "html",
    );
    survives(
        format!("<html><body>{}", "<b><p>نص".repeat(20_000)).into(),
        "html",
    );
    survives(
        format!("<?xml version=\"1.0\"?><rss>{}</rss>", deep("item", "نص")).into(),
        "xml",
    );
    survives("[".repeat(DEEP).into(), "json");
    survives(
        format!("{{\"articleBody\":{}", "{\"a\":".repeat(DEEP)).into(),
        "json",
    );
    survives(format!("{{\\rtf1 {}", "{\\b نص".repeat(DEEP)).into(), "rtf");
    survives(format!("{} نص", "> ".repeat(DEEP)).into(), "md");
    survives(format!("{}نص", "- ".repeat(DEEP)).into(), "md");
    survives(format!("{}نص", "*_".repeat(DEEP / 4)).into(), "md");
    survives(
        format!("%PDF-1.7\n1 0 obj {}", "[".repeat(DEEP)).into(),
        "pdf",
    );
    survives(
        format!("%PDF-1.7\n1 0 obj {}", "<< /A ".repeat(DEEP)).into(),
        "pdf",
    );
}

#[test]
fn parts_of_mails_in_each_other_are_survived() {
    let mut mail = String::from("From: a@example.org\nMIME-Version: 1.0\n");
    for level in 0..5000 {
        mail += &format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n");
    }
    survives(mail.into_bytes(), "eml");
    let message = "Content-Type: message/rfc822\n\n".repeat(5000);
    survives(format!("From: a@example.org\n{message}نص").into(), "eml");
}

#[test]
fn entities_that_name_each_other_do_not_grow() {
    let mut names = String::new();
    for level in 1..30 {
        let before = level - 1;
        names += &format!("<!ENTITY a{level} \"&a{before};&a{before};&a{before};\">");
    }
    let file = format!("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"نص\">{names}]>");
    survives(
        format!("{file}<rss><item><title>&a29;</title></item></rss>").into(),
        "xml",
    );
    let content = format!("{file}<office:text><text:p>&a29;</text:p></office:text>");
    let mimetype = b"application/vnd.oasis.opendocument.text";
    survives(
        archive(&[("mimetype", mimetype), ("content.xml", content.as_bytes())]),
        "odt",
    );
}

#[test]
fn a_few_bytes_do_not_ask_for_much() {
    survives(
        odt(
            &"<text:p><text:s text:c=\"999999999\"/>نص</text:p>".repeat(1000),
            "",
        ),
        "odt",
    );
    let cell = "<table:table-cell table:number-columns-repeated=\"999999\"><text:p>نص</text:p></table:table-cell>";
    survives(
        odt(&format!("<table:table-row>{cell}</table:table-row>"), ""),
        "odt",
    );
    survives(docx(&"<w:t>".repeat(100_000), &[]), "docx");
    survives(docx(&"<w:p><w:r><w:t a='".repeat(100_000), &[]), "docx");
    survives(
        format!("{{\\rtf1 {}}}", "\\u1605?\\par".repeat(200_000)).into(),
        "rtf",
    );
    let empty: Vec<String> = (0..30_000).map(|number| format!("{number}.txt")).collect();
    let entries: Vec<(&str, &[u8])> = empty.iter().map(|name| (name.as_str(), &b""[..])).collect();
    survives(archive(&entries), "zip");
}

/// An archive of one text whose directory lists it as often as `times`, under as many names: each
/// inflates to all of it (Fifield, "A better zip bomb", 2019).
fn overlapping(text: &[u8], times: usize) -> Vec<u8> {
    let file = archive(&[("0000.txt", text)]);
    let find = |mark: &[u8]| file.windows(4).position(|four| four == mark).unwrap();
    let (directory, end) = (find(b"PK\x01\x02"), find(b"PK\x05\x06"));
    let record = &file[directory..end];
    let mut bomb = file[..directory].to_vec();
    for number in 0..times {
        let name = format!("{number:04}.txt");
        let at = record
            .windows(8)
            .position(|name| name == b"0000.txt")
            .unwrap();
        bomb.extend_from_slice(&record[..at]);
        bomb.extend_from_slice(name.as_bytes());
        bomb.extend_from_slice(&record[at + name.len()..]);
    }
    let size = (bomb.len() - directory) as u32;
    let mut tail = file[end..].to_vec();
    tail[8..10].copy_from_slice(&(times as u16).to_le_bytes());
    tail[10..12].copy_from_slice(&(times as u16).to_le_bytes());
    tail[12..16].copy_from_slice(&size.to_le_bytes());
    bomb.extend(tail);
    bomb
}

#[test]
fn entries_that_lie_over_each_other_count_each_for_itself() {
    let text = "نص ".repeat(400_000);
    let few = overlapping(text.as_bytes(), 2);
    let documents = load(few, Path::new("few.zip")).unwrap();
    assert_eq!(documents.len(), 2, "the archive is one that is read");
    let many = load(overlapping(text.as_bytes(), 200), Path::new("many.zip"));
    assert!(
        matches!(many, Err(LoadError::BeyondLimit { .. })),
        "{:?}",
        many.err()
    );
}
