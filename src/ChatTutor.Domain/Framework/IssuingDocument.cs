namespace ChatTutor.Domain.Framework;

/// <summary>The document by which a competent body issued something beside the framework.</summary>
/// <param name="Number">Number as printed, e.g. <c>123/QĐ-UBND</c>.</param>
/// <param name="Title">Kind and subject, as printed.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Issued">Day of issue.</param>
public sealed record IssuingDocument(string Number, string Title, string Issuer, DateOnly Issued)
{
    /// <summary>Number, day and issuer, fitting after "theo".</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number} ngày {Issued:dd/MM/yyyy} của {Issuer}");
}
