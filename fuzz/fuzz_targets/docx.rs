//! Random bytes as the text of a Word file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let entries: &[(&str, &[u8])] = &[("word/document.xml", bytes)];
    warraq_fuzz::load_archive(entries, "docx");
});
