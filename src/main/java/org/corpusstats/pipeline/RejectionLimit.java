package org.corpusstats.pipeline;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.math.MathContext;
import org.corpusstats.core.UserError;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;

/**
 * How many rejections a run may have: a number of records, or a share of them.
 *
 * @param most largest number or percentage that is allowed
 * @param percent whether {@code most} is a percentage of the records read
 */
public record RejectionLimit(double most, boolean percent) {
  /** Allows everything. */
  public static final RejectionLimit NONE = new RejectionLimit(100, true);

  /**
   * Reads {@code 25} or {@code 0.5%}.
   *
   * @throws UserError for anything else
   */
  public static RejectionLimit parse(String text) {
    boolean percent = text.endsWith("%");
    try {
      double most = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      if (most >= 0 && Double.isFinite(most) && (percent ? most <= 100 : most == Math.rint(most))) {
        return new RejectionLimit(most, percent);
      }
    } catch (NumberFormatException notANumber) {
      // The error below says it.
    }
    throw new UserError(
        "--max-rejected " + text + " is not a number of records, or a share such as 0.5%");
  }

  /**
   * Compares what was turned away with what was read, once both are known. Files that no format
   * reads do not count: pictures beside texts say nothing about the texts.
   *
   * @throws TooManyRejections where it is more than this limit allows
   */
  void check(Tables tables) {
    long all = tables.count(Rejection.TABLE);
    long unsupported =
        all == 0
            ? 0
            : tables
                .read(Rejection.TABLE)
                .filter(col("code").equalTo(RejectionCode.UNSUPPORTED.columnValue()))
                .count();
    check(all - unsupported, tables.count(CleanedRecord.TABLE) - unsupported);
  }

  /**
   * @throws TooManyRejections where it is more than this limit allows
   */
  void check(long rejections, long records) {
    if (!allows(rejections, records)) {
      throw new TooManyRejections(
          rejections
              + " of "
              + records
              + " records ("
              + share(rejections, records)
              + ") rejected, and --max-rejected allows "
              + this
              + "; nothing was published");
    }
  }

  boolean allows(long rejections, long records) {
    BigDecimal allowed = BigDecimal.valueOf(most);
    if (percent) {
      allowed = allowed.movePointLeft(2).multiply(BigDecimal.valueOf(records));
    }
    return BigDecimal.valueOf(rejections).compareTo(allowed) <= 0;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return plain(BigDecimal.valueOf(most)) + (percent ? "%" : "");
  }

  /** The share of the records that was rejected, with three digits. */
  static String share(long rejections, long records) {
    return plain(BigDecimal.valueOf(100.0 * rejections / records).round(new MathContext(3))) + "%";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
