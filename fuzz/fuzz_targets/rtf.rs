//! Random bytes as RTF.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(
    &[&b"{\\rtf1 "[..], bytes].concat(),
    "rtf"
));
