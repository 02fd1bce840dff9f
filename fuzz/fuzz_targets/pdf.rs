//! Random bytes as a PDF.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(
    &[&b"%PDF-1.7\n"[..], bytes].concat(),
    "pdf"
));
