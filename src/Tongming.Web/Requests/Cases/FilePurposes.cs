namespace Tongming.Web.Requests.Cases;

/// <summary>What the files of requests are there for: codes of <see cref="Tongming.Web.Platform.Files.KeptFile.Purpose"/>, and their words.</summary>
internal static class FilePurposes
{
    /// <summary>Subject of files that came with the form: the application (份).</summary>
    public const string OfApplication = "application";

    /// <summary>Subject of files that belong to one matter (件).</summary>
    public const string OfRequest = "request";

    /// <summary>身份证明.</summary>
    public const string Identity = "identity";

    /// <summary>授权委托书.</summary>
    public const string Authority = "authority";

    /// <summary>附件.</summary>
    public const string Attachment = "attachment";

    /// <summary>补正材料.</summary>
    public const string Correction = "correction";

    /// <summary>理由说明材料.</summary>
    public const string Reasons = "reasons";

    /// <summary>补充材料.</summary>
    public const string Material = "material";

    /// <summary>A paper as it went out to the applicant: the only files of a case that the applicant is shown.</summary>
    public const string IssuedPaper = "issued-paper";

    /// <summary>The word on the screen.</summary>
    public static string NameOf(string purpose) =>
        purpose switch
        {
            Identity => "身份证明",
            Authority => "授权委托书",
            Attachment => "附件",
            Correction => "补正材料",
            Reasons => "理由说明材料",
            Material => "补充材料",
            IssuedPaper => "已发出的文书",
            _ => "材料",
        };
}
