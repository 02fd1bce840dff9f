//! Random bytes as a web page.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(
    &[&b"<html>"[..], bytes].concat(),
    "html"
));
