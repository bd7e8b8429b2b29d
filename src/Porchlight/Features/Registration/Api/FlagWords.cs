using Porchlight.Platform.Wording;

namespace Porchlight.Registration.Api;

/// <summary>How a flag looks and what it says.</summary>
public static class FlagWords
{
    public static (string? Kind, string Icon, string Words) Of(Words words, PatientFlag flag)
    {
        ArgumentNullException.ThrowIfNull(words);
        return flag switch
        {
            PatientFlag.Deceased => ("stop", "alert-circle", words["Has died"]),
            PatientFlag.DoNotCallHome => ("stop", "phone-off", words["Do not call home"]),
            PatientFlag.Confidential => ("stop", "eye-off", words["Confidential"]),
            PatientFlag.Restricted => ("stop", "shield-lock", words["Restricted chart"]),
            PatientFlag.HardOfHearing => ("lamp", "ear", words["Hard of hearing"]),
            PatientFlag.LowVision => ("lamp", "eye", words["Low vision"]),
            _ => (null, "wheelchair", words["Step-free route"]),
        };
    }
}
