namespace Porchlight.X12.Tests;

/// <summary>
/// Every shared file, judged by hand from the domain file: wrong ones with the element (or segment) that must be named and why.
/// A file that is not listed here is right.
/// </summary>
public sealed class SharedFiles
{
    private const string Licence = "LICENSE-OopFactory-CDDL.html";

    private static readonly Dictionary<string, (string Named, string Why)> Wrong = new()
    {
        // Version 4010/4050, or an envelope that says so.
        ["270/oopfactory-Example1_DHHS.txt"] = ("GS08", "004010"),
        ["270/oopfactory-Example2_EHCCA.txt"] = ("GS08", "004010"),
        ["270/oopfactory-Example3_Aetna.txt"] = ("GS08", "004010"),
        ["271/oopfactory-Example2_TMHP.txt"] = ("GS08", "004010"),
        ["271/oopfactory-Example3_CMS_HETS.txt"] = ("SE01", "004010, and SE01 says 96 of 98"),
        ["275/oopfactory-FromImplementationGuide_1.txt"] = ("GS08", "004050"),
        ["835/oopfactory-Example1_GripElements.txt"] = ("BPR02", "004010, and the file total is off by 1.27"),
        ["837/staedi-sample837-original.edi"] = ("ISA12", "00402 in ISA12, 005010 in GS08"),
        ["997/staedi-optionalInterchangeServices.edi"] = ("ISA12", "00401 in ISA12, 005010 in GS08"),
        ["structure-and-errors/oopfactory-Example1_IG_0x1D.txt"] = ("GS08", "00401 in ISA12, 005010 in GS08"),
        ["structure-and-errors/staedi-sample837-small.edi"] = ("ISA12", "00402 in ISA12, 005010 in GS08"),
        ["TA1/oopfactory-TechnicalAcknowledgment_Sample1.txt"] = ("TA101", "00401, and TA101 has four digits, TA102 eight"),
        ["278/oopfactory-Example_3_1_2_Response.txt"] = ("GS08", "GS08 X279 is for 270/271; ST03 says X217; ISA12 says 00401"),
        ["278/oopfactory-Example_3_2_1_Request.txt"] = ("ST03", "the same"),
        ["278/oopfactory-Example_3_2_2_Response.txt"] = ("ISA12", "the same"),
        ["278/oopfactory-Example_3_3_2_Response.txt"] = ("NM109", "the same, and NM1*FA has its id one element too early"),

        // 271 with ISA11 = ISA16 and GS01 XX; most miscount.
        ["271/oopfactory-Example_3_1_2.txt"] = ("ISA16", "repetitions and components share a character"),
        ["271/oopfactory-Example_ErrorWithoutBenefitInfo.txt"] = ("GS01", "XX is no functional id for a 271"),
        ["271/oopfactory-ValidationForSource.txt"] = ("SE01", "22 of 5"),
        ["271/oopfactory-ValidationForSourceName.txt"] = ("SE01", "22 of 6"),
        ["271/oopfactory-ValidationForSubscriberBenefitInfo.txt"] = ("SE01", "22 of 17"),
        ["271/oopfactory-ValidationForSubscriberName.txt"] = ("N401", "no city, and SE01 22 of 16"),
        ["271/oopfactory-ValidationOnAll.txt"] = ("HL04", "the subscriber has a dependent but says 0"),

        // Control numbers and counts.
        ["271/lfh-subscriber-health-benefit-check-error.271"] = ("SE02", "4323, ST02 says 4321"),
        ["277/stupidedi-1.era"] = ("IEA02", "not ISA13"),
        ["999/imsweb-x12_999_accepted.txt"] = ("IEA02", "not ISA13"),
        ["278/stupidedi-admission-request-for-review.edi"] = ("SE01", "25 of 26"),
        ["278/stupidedi-request-for-home-health-care.edi"] = ("SE01", "19 of 20"),
        // Services hang on services (HL02 5 and 6) instead of on the patient event.
        ["278/stupidedi-request-for-non-emergency-transportation.edi"] = ("HL02", "SS under SS"),

        // 835: composites, dates, balance (domain file §8).
        ["835/lfh-cob-contractural-adjustment.835"] = ("SVC01-2", "HC>55669 under ISA16 :"),
        ["835/lfh-secondary-payment.835"] = ("SVC01-2", "HC>12345 under ISA16 :"),
        ["835/lfh-managed-care.835"] = ("BPR16", "20002316 has a month 23"),
        ["835/moov-sample1.txt"] = ("CLP04", "a claim is off by 0.01, and BPR02 is negative"),

        // 837P.
        ["837/lfh-demo.cob.2ndary.example4.837"] = ("CLM05-2", "11>B>1 under ISA16 :"),
        ["837/lfh-demo.example9.837"] = ("SV101-2", "HC>00142 under ISA16 :"),
        ["837/lfh-demo.cob.example3.A.837"] = ("NM1", "other insurance without its payer, loop 2330B"),
        ["837/lfh-demo.cob.example4.837"] = ("AMT01", "F2 was 4010's; 2320 knows D, A8 and EAF"),
        ["837/oopfactory-Example1_2_And_3_Combined.txt"] = ("DMG", "a birth date in 2320, as 4010 had it"),

        // structure-and-errors: the "valid" and "no errors" controls miscount too (SE01 25 of 34 and 41) and do not add up.
        ["structure-and-errors/imsweb-x12_bad_segment_identifier.txt"] = ("Nd4", "not a segment id"),
        ["structure-and-errors/imsweb-x12_bad_valid_code.txt"] = ("NM101", "117 is no entity here"),
        ["structure-and-errors/imsweb-x12_complex.txt"] = ("GE01", "1 of 2 sets"),
        ["structure-and-errors/imsweb-x12_loop_errors1_exceeds_max_1_parent.txt"] = ("NM1", "2010AA twice"),
        ["structure-and-errors/imsweb-x12_loop_errors2_exceeds_max_repeats_multiple_parents.txt"] = ("NM1", "2010AA twice in the second 2000A"),
        ["structure-and-errors/imsweb-x12_missing_required_loop_in_one_repeat.txt"] = ("NM1", "no NM1*IL, loop 2010BA"),
        ["structure-and-errors/imsweb-x12_missing_required_loops_mult_repeats.txt"] = ("SV1", "a service line without its LX"),
        ["structure-and-errors/imsweb-x12_multiple_st.txt"] = ("GE01", "1 of 2 sets"),
        ["structure-and-errors/imsweb-x12_multiple_transactions.txt"] = ("SE01", "25 of 34"),
        ["structure-and-errors/imsweb-x12_no_errors.txt"] = ("SE01", "25 of 41"),
        ["structure-and-errors/imsweb-x12_segment_errors.txt"] = ("N3", "no N3 and no HI, REF*EI twice"),
        ["structure-and-errors/imsweb-x12_segments_out_of_order.txt"] = ("N4", "N4 after REF"),
        ["structure-and-errors/imsweb-x12_valid.txt"] = ("SE01", "25 of 34"),
        ["structure-and-errors/oopfactory-MissingEntityCode.txt"] = ("NM101", "empty"),
        ["structure-and-errors/staedi-837-header-ref-only.edi"] = ("BHT01", "DATA"),
        ["structure-and-errors/staedi-sample275_with_HL7_invalid_BIN01.edi"] = ("BIN01", "1839 bytes, the data is longer"),
        ["structure-and-errors/staedi-sample837-HL-nested.edi"] = ("HL01", "two empty HL; GS08 names no guide"),
        [Licence] = ("ISA", "a web page, not X12"),
    };

    public static TheoryData<string> Files() => SharedData.Folder is null ? [""] : [.. SharedData.X12Files, Licence];

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_judged_as_a_person_would(string file)
    {
        SharedData.Require();
        var result = X12Check.Check(SharedData.Read(file));
        var named = result.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Element ?? p.Segment).ToList();
        if (Wrong.TryGetValue(file, out var expected))
        {
            Assert.False(result.Valid, $"{file} is wrong ({expected.Why}) but was found valid.");
            Assert.True(named.Contains(expected.Named), $"{file}: {expected.Named} ({expected.Why}) is not among {string.Join(' ', named)}");
        }
        else
        {
            Assert.True(result.Valid, $"{file} is right, but: {string.Join(" ", result.Problems.Select(p => p.Element + " " + p.Message))}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_shown_checked_and_explained_without_an_exception(string file)
    {
        SharedData.Require();
        var bytes = SharedData.Read(file);

        Assert.Equal(file == Licence ? 2 : 0, X12Show.Run(bytes).ExitCode);
        Assert.Equal(file.StartsWith("271/", StringComparison.Ordinal) ? 0 : 2, X12Explain.Run(bytes).ExitCode);
        Assert.Equal(Wrong.ContainsKey(file) ? 1 : 0, X12Check.Run(bytes).ExitCode);
    }

    // x12 §1: what has no guide rules here.
    [Theory]
    [MemberData(nameof(Files))]
    public void Say_how_far_they_were_checked(string file)
    {
        SharedData.Require();
        string[] envelopeOnly =
        [
            "834/", "275/", "997/", "270/oop", "271/oopfactory-Example2_TMHP", "271/oopfactory-Example3_CMS_HETS", "837/2-moov", "837/lfh-institutional",
            "837/lfh-out-of", "837/lfh-two", "837/stupidedi-X223", "837/stupidedi-X224", "837/stupidedi-X29", "835/oopfactory", Licence,
            "structure-and-errors/staedi-extraDelimiter997", "structure-and-errors/staedi-sample275", "structure-and-errors/staedi-sample837-HL",
        ];
        var expected = envelopeOnly.Any(p => file.StartsWith(p, StringComparison.Ordinal)) ? CheckScope.Envelope : CheckScope.Guide;

        Assert.Equal(expected, X12Check.Check(SharedData.Read(file)).Scope);
    }
}
