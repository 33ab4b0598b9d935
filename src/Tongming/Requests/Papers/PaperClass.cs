namespace Tongming.Requests.Papers;

/// <summary>The series in which a paper is numbered; each series starts at 1 every year (R2-39). Which kind belongs to which is a scheme of ours, not of a statute.</summary>
public enum PaperClass
{
    /// <summary>No document number: forms, receipts and internal sheets. They carry the number of the request.</summary>
    Unnumbered,

    /// <summary>答复: what ends a request, and tells its applicant or a third party the decision.</summary>
    Reply,

    /// <summary>告知: what is told to the applicant on the way.</summary>
    Notice,

    /// <summary>函: letters to third parties and other bodies.</summary>
    Letter,
}
