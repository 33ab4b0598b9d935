namespace Tongming.Reports;

/// <summary>How sure a finding is, and so what the reader of it has to do.</summary>
public enum Severity
{
    /// <summary>错误: certain; the report has to be put right.</summary>
    Error,

    /// <summary>疑似: probably wrong; a person must decide.</summary>
    Suspect,

    /// <summary>提示: a matter of form.</summary>
    Hint,

    /// <summary>无法核对: this could not be checked, which is neither passed nor failed.</summary>
    CannotCheck,
}
