namespace Tongming.Web.Reports.Commands;

/// <summary>Writes results one by one as they come, so that a folder of thousands needs no memory for them.</summary>
internal interface IResultPrinter
{
    /// <summary>Writes the next file.</summary>
    void Print(FileCheck file);

    /// <summary>Writes what stands at the end.</summary>
    void Finish(int skipped);
}
